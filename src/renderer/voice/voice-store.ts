import type { TFunction } from 'i18next'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Language } from '#shared/domain/settings.ts'
import type { Counter } from '#renderer/features/counter/counter-store.ts'
import type { Step } from '#renderer/features/counter/step.ts'
import type { Sales } from '#renderer/features/sale-status/sales-store.ts'
import { chooseVoice } from './choose-voice.ts'
import type { Speech } from './speech.ts'
import { readBackWords, resultWords } from './spoken-words.ts'

/** Reads the sale back aloud, where the shop has switched that on and the computer has a voice. */
export type Voice = {
  /** Whether the computer has a voice for the language of the screen. */
  readonly store: StoreApi<{ readonly available: boolean }>
  /** Says what was said last once more. */
  readonly repeat: () => void
  /** Says a sample whether or not the voice is switched on: to hear it before. */
  readonly sample: () => void
  /** Speaks at the read-back and at the end; stops with the step it spoke for. The answer stops it. */
  readonly follow: (counter: Counter, sales: Sales) => () => void
  /** Another language: another voice. */
  readonly look: () => void
}

export type VoiceDeps = {
  readonly speech: Speech
  readonly isOn: () => boolean
  readonly language: () => Language
  readonly t: TFunction
}

export function createVoice({ speech, isOn, language, t }: VoiceDeps): Voice {
  const store = createStore<{ readonly available: boolean }>(() => ({ available: false }))
  const voice = () => chooseVoice(speech.voices(), language())
  let listening = false
  let last: string | null = null

  // Asking for voices starts the system's speech: not before somebody wants to hear it.
  const look = (): void => {
    if (!listening) speech.onVoices(look)
    listening = true
    store.setState({ available: voice() !== null })
  }
  const speak = (text: string): void => {
    const chosen = voice()
    if (chosen !== null) speech.say(text, chosen)
  }
  const say = (text: string): void => {
    if (!isOn()) return
    last = text
    speak(text)
  }
  const hush = (): void => {
    if (last !== null) speech.cancel()
    last = null
  }

  return {
    store,
    look,
    repeat: () => {
      if (last !== null && isOn()) speak(last)
    },
    sample: () => speak(t('certainty.voice.sample')),
    follow: (counter, sales) => {
      let about = subjectOf(counter.store.getState().step)
      let told: SaleId | null = null
      const hear = (): void => {
        const { step } = counter.store.getState()
        const subject = subjectOf(step)
        if (subject !== about) {
          about = subject
          hush()
          if (step.at === 'confirm' && step.pricing.kind === 'quoted')
            say(readBackWords(t, step.pricing.quote))
        }
        if (step.at !== 'status' || told === step.saleId) return
        const sale = sales.store.getState().cards.get(step.saleId)?.sale
        const words = sale === undefined ? null : resultWords(t, sale)
        if (words === null) return
        told = step.saleId
        say(words)
      }
      const stops = [counter.store.subscribe(hear), sales.store.subscribe(hear)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** What is being talked about: another subject cuts the voice short. */
function subjectOf(step: Step): string {
  if (step.at === 'confirm' && step.pricing.kind === 'quoted') return `confirm ${step.pricing.quote.id}`
  return step.at === 'status' ? `status ${step.saleId}` : step.at
}
