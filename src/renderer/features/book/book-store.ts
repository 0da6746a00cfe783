import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BackupOutcome, CheckOutcome, LedgerHealth } from '#shared/domain/ledger-care.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** What the last press of a key led to. */
export type BookNews =
  | { readonly kind: 'checked'; readonly outcome: CheckOutcome }
  | { readonly kind: 'backed-up'; readonly outcome: BackupOutcome }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

export type BookView = {
  /** Null until the till is open. */
  readonly health: LedgerHealth | null
  readonly news: BookNews | null
}

/** The book of sales as the main process knows it. */
export type Book = {
  readonly store: StoreApi<BookView>
  readonly hear: (health: LedgerHealth) => void
  readonly load: () => Promise<void>
  readonly check: () => Promise<void>
  readonly backUp: () => Promise<void>
}

export function createBookStore({ api }: { api: RendererApi }): Book {
  const store = createStore<BookView>(() => ({ health: null, news: null }))
  return {
    store,
    hear: health => store.setState({ health }),
    load: async () => {
      const reply = await ask(() => api['ledger.health']())
      if (reply.ok) store.setState({ health: reply.value })
    },
    check: async () => {
      store.setState({ news: null })
      const reply = await ask(() => api['ledger.check']())
      if (!reply.ok) store.setState({ news: { kind: 'failed', failure: reply.error } })
      else if (reply.value !== null) store.setState({ news: { kind: 'checked', outcome: reply.value } })
    },
    backUp: async () => {
      store.setState({ news: null })
      const reply = await ask(() => api['ledger.back-up']())
      if (!reply.ok) store.setState({ news: { kind: 'failed', failure: reply.error } })
      else if (reply.value !== null) store.setState({ news: { kind: 'backed-up', outcome: reply.value } })
    },
  }
}
