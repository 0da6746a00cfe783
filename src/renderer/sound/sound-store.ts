import { createStore, type StoreApi } from 'zustand/vanilla'

/** Whether the till makes sounds. Kept in memory: a silent till must not stay silent for the next shift unnoticed. */
export type Sound = { readonly store: StoreApi<{ readonly muted: boolean }>; readonly toggle: () => void }

export function createSoundStore(): Sound {
  const store = createStore<{ muted: boolean }>(() => ({ muted: false }))
  return { store, toggle: () => store.setState(({ muted }) => ({ muted: !muted })) }
}
