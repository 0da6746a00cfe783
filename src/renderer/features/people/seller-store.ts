import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { Notepad } from './people-store.ts'

/** Who is at the till, as they said themselves. Remembered on this terminal, and told to the main process. */
export type SellerStore = {
  readonly store: StoreApi<{ readonly name: string | null }>
  /** Says at a start who was here last. */
  readonly start: () => void
  /** `null`: nobody says. Every sale from here on carries the name. */
  readonly change: (name: string | null) => void
}

export type SellerDeps = {
  readonly api: RendererApi
  readonly notepad: Notepad
  readonly remember: (name: string) => void
}

export function createSellerStore({ api, notepad, remember }: SellerDeps): SellerStore {
  const known = notepad.read().trim()
  const store = createStore<{ name: string | null }>(() => ({ name: known === '' ? null : known }))
  const tell = (): void => void ask(() => api['seller.set']({ name: store.getState().name }))
  return {
    store,
    start: tell,
    change: typed => {
      const name = (typed ?? '').trim()
      store.setState({ name: name === '' ? null : name })
      notepad.write(name)
      if (name !== '') remember(name)
      tell()
    },
  }
}
