import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Tones } from './tones.ts'

export type SoundState = {
  readonly muted: boolean
  /** The tone made last, muted or not, and how many there were; for whoever cannot hear them. */
  readonly last: keyof Tones | null
  readonly count: number
}

/** Whether the till makes sounds. Kept in memory: a silent till must not stay silent for the next shift unnoticed. */
export type Sound = {
  readonly store: StoreApi<SoundState>
  readonly toggle: () => void
  /** The same tones, each noted as it is made. */
  readonly overhear: (tones: Tones) => Tones
}

export function createSoundStore(): Sound {
  const store = createStore<SoundState>(() => ({ muted: false, last: null, count: 0 }))
  const noting = (name: keyof Tones, play: () => void) => (): void => {
    store.setState(({ count }) => ({ last: name, count: count + 1 }))
    play()
  }
  return {
    store,
    toggle: () => store.setState(({ muted }) => ({ muted: !muted })),
    overhear: ({ done, failed }) => ({ done: noting('done', done), failed: noting('failed', failed) }),
  }
}
