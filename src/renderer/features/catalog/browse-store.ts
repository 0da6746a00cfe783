import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CarrierTile, Shelf } from '#shared/domain/sku.ts'
import type { Finder } from './search/finder-store.ts'

/** A code that was scanned before its carrier was chosen, and who may have printed it; null while that is looked up. */
export type ScannedCode = { readonly code: string; readonly issuers: readonly CarrierTile[] | null }

export type BrowseState = {
  readonly shelf: Shelf
  readonly query: string
  readonly scanned: ScannedCode | null
}

/** Where the cashier is looking: a shelf, a search over all of them, or the issuers of a scanned code. */
export type Browse = {
  readonly store: StoreApi<BrowseState>
  readonly openShelf: (shelf: Shelf) => void
  readonly search: (query: string) => void
  readonly scan: (code: string) => Promise<void>
  /** Back to the shelf, with nothing searched. */
  readonly forget: () => void
}

export function createBrowseStore({ wake, issuersOf }: Pick<Finder, 'wake' | 'issuersOf'>): Browse {
  const store = createStore<BrowseState>(() => ({ shelf: 'recharges', query: '', scanned: null }))
  return {
    store,
    openShelf: shelf => store.setState({ shelf, query: '', scanned: null }),
    search: query => {
      store.setState({ query, scanned: null })
      if (query.trim() !== '') void wake()
    },
    scan: async code => {
      const scanned: ScannedCode = { code, issuers: null }
      store.setState({ query: '', scanned })
      const issuers = await issuersOf(code)
      if (store.getState().scanned === scanned) store.setState({ scanned: { code, issuers } })
    },
    forget: () => store.setState({ query: '', scanned: null }),
  }
}
