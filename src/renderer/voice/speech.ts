import type { Voice } from './choose-voice.ts'

/** What speaks: the computer's own synthesiser, or a test's. */
export type Speech = {
  readonly voices: () => readonly Voice[]
  /** Voices arrive some time after the start. */
  readonly onVoices: (listener: () => void) => void
  /** Says it now; what was being said stops. */
  readonly say: (text: string, voice: Voice) => void
  readonly cancel: () => void
}

/** A little slower than talk: digits are being compared. */
const RATE = 0.9

/** Chromium's speech synthesis. Silent where there is none. */
export function createSystemSpeech(): Speech {
  const synthesis = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null
  return {
    voices: () => synthesis?.getVoices() ?? [],
    onVoices: listener => synthesis?.addEventListener('voiceschanged', listener),
    say: (text, voice) => {
      if (synthesis === null) return
      synthesis.cancel()
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = synthesis.getVoices().find(({ name }) => name === voice.name) ?? null
      utterance.lang = voice.lang.replace('_', '-')
      utterance.rate = RATE
      synthesis.speak(utterance)
    },
    cancel: () => synthesis?.cancel(),
  }
}
