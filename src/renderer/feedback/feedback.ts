import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SoundSettings, Volume } from '#shared/domain/settings.ts'
import type { Signal, Speaker } from './tones.ts'

export type FeedbackState = {
  /** Silenced by hand. Kept in memory: a silent till must not stay silent for the next shift unnoticed. */
  readonly muted: boolean
  /** The signal given last, heard or not, and how many there were; for whoever cannot hear them. Presses do not count. */
  readonly last: Signal | null
  readonly count: number
}

/** The one place from which the till is heard and felt. */
export type Feedback = {
  readonly store: StoreApi<FeedbackState>
  readonly toggle: () => void
  readonly give: (signal: Signal) => void
}

export type FeedbackDeps = {
  readonly sound: () => SoundSettings
  readonly speak: Speaker
  /** Shakes the device where it can be shaken; pattern in ms, on and off in turn. */
  readonly shake: (pattern: readonly number[]) => void
}

const LOUDNESS: Readonly<Record<Volume, number>> = { off: 0, soft: 0.2, normal: 0.5, loud: 1 }

const PATTERNS: Readonly<Record<Signal, readonly number[]>> = {
  press: [8],
  accepted: [16],
  refused: [40, 60, 40],
  done: [30],
  failed: [80, 60, 80],
  attention: [60, 80, 60, 80, 60],
}

export function createFeedback({ sound, speak, shake }: FeedbackDeps): Feedback {
  const store = createStore<FeedbackState>(() => ({ muted: false, last: null, count: 0 }))
  return {
    store,
    toggle: () => store.setState(({ muted }) => ({ muted: !muted })),
    give: signal => {
      const { volume, taps } = sound()
      if (signal === 'press' && !taps) return
      shake(PATTERNS[signal])
      if (signal !== 'press') store.setState(({ count }) => ({ last: signal, count: count + 1 }))
      speak(signal, store.getState().muted ? 0 : LOUDNESS[volume])
    },
  }
}

/** Phones and some tablets can be shaken; a till on a desk cannot, and says nothing about it. */
export function shakeDevice(pattern: readonly number[]): void {
  if ('vibrate' in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate([...pattern])
}
