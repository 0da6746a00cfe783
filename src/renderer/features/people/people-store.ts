import { createStore, type StoreApi } from 'zustand/vanilla'

/** Names of people who signed for something on this terminal lately, the latest first. */
export type People = {
  readonly store: StoreApi<{ readonly names: readonly string[] }>
  readonly remember: (name: string) => void
}

/** A place on this computer for one text. */
export type Notepad = { readonly read: () => string; readonly write: (text: string) => void }

/** Everybody who serves in a small shop. */
const KEPT = 8

/** The names stay on this terminal: they only save typing, and what was signed stands in the ledger. */
export function createPeopleStore(notepad: Notepad): People {
  const store = createStore<{ names: readonly string[] }>(() => ({ names: split(notepad.read()) }))
  return {
    store,
    remember: raw => {
      const name = raw.trim()
      if (name === '') return
      const others = store.getState().names.filter(known => known.toLowerCase() !== name.toLowerCase())
      const names = [name, ...others].slice(0, KEPT)
      store.setState({ names })
      notepad.write(names.join('\n'))
    },
  }
}

function split(text: string): readonly string[] {
  return text
    .split('\n')
    .filter(name => name !== '')
    .slice(0, KEPT)
}
