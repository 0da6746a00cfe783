import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Shelf } from '#shared/domain/sku.ts'

export type BrowseState = { readonly shelf: Shelf; readonly query: string }

/** Where the cashier is looking: a shelf, or a search over all of them. */
export type Browse = {
  readonly store: StoreApi<BrowseState>
  readonly openShelf: (shelf: Shelf) => void
  readonly search: (query: string) => void
}

export function createBrowseStore(): Browse {
  const store = createStore<BrowseState>(() => ({ shelf: 'recharges', query: '' }))
  return {
    store,
    openShelf: shelf => store.setState({ shelf, query: '' }),
    search: query => store.setState({ query }),
  }
}
