import type { Notepad } from './people-store.ts'

/** The browser's own store of this terminal. One that cannot be used forgets, and nothing else happens. */
export function createLocalNotepad(key: string): Notepad {
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    write: text => {
      try {
        localStorage.setItem(key, text)
      } catch {
        // Full or forbidden: the name is typed again next time.
      }
    },
  }
}
