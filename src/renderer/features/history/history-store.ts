import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { LONGEST_QUERY, type FoundSales } from '#shared/domain/sale-search.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** How many sales the list asks for, and a search. */
export const HISTORY_LIMIT = 100

export type SaleList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly sales: readonly Sale[] }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** What the ledger found for the query as it stands. */
export type Search =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | ({ readonly kind: 'found' } & FoundSales)
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** The ticket of the chosen sale, as an SVG image. */
export type Preview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly svg: string }
  | { readonly kind: 'missing' }

export type HistoryState = {
  readonly list: SaleList
  readonly query: string
  readonly search: Search
  readonly chosen: { readonly saleId: SaleId; readonly preview: Preview } | null
}

export type History = {
  readonly store: StoreApi<HistoryState>
  readonly load: () => Promise<void>
  readonly search: (query: string) => Promise<void>
  readonly choose: (saleId: SaleId) => Promise<void>
  /** A sale was made or changed while the list is on screen. */
  readonly hear: (sale: Sale) => void
}

export function createHistoryStore({ api }: { api: RendererApi }): History {
  const store = createStore<HistoryState>(() => ({
    list: { kind: 'loading' },
    query: '',
    search: { kind: 'none' },
    chosen: null,
  }))
  let asking = false

  /** Asks for the query as it stands, one question at a time: digits are typed faster than a slow disk answers. */
  const look = async (): Promise<void> => {
    const { query } = store.getState()
    if (query.trim() === '') return store.setState({ search: { kind: 'none' } })
    store.setState({ search: { kind: 'looking' } })
    if (asking) return
    asking = true
    const reply = await ask(() => api['sale.search']({ query, limit: HISTORY_LIMIT }))
    asking = false
    if (store.getState().query !== query) return look()
    if (!reply.ok) return store.setState({ search: { kind: 'failed', failure: reply.error } })
    // Without a till there is no answer: it is asked again as soon as one is open.
    if (reply.value !== null) store.setState({ search: { kind: 'found', ...reply.value } })
  }
  const choose = async (saleId: SaleId): Promise<void> => {
    store.setState({ chosen: { saleId, preview: { kind: 'loading' } } })
    const reply = await ask(() => api['ticket.preview']({ saleId }))
    if (store.getState().chosen?.saleId !== saleId) return
    const svg = reply.ok ? reply.value : null
    store.setState({
      chosen: { saleId, preview: svg === null ? { kind: 'missing' } : { kind: 'shown', svg } },
    })
  }
  return {
    store,
    load: async () => {
      const looked = look()
      const reply = await ask(() => api['sale.recent']({ limit: HISTORY_LIMIT }))
      store.setState({
        list: reply.ok ? { kind: 'loaded', sales: reply.value } : { kind: 'failed', failure: reply.error },
      })
      await looked
    },
    search: query => {
      store.setState({ query: query.slice(0, LONGEST_QUERY) })
      return look()
    },
    choose,
    hear: sale => {
      const { list, search, chosen } = store.getState()
      if (list.kind !== 'loaded') return
      const others = list.sales.filter(known => known.facts.id !== sale.facts.id)
      const sales = newestFirst([sale, ...others])
      store.setState({ list: { kind: 'loaded', sales } })
      if (search.kind === 'found')
        store.setState({ search: { ...search, sales: renewed(search.sales, sale) } })
      // Another state is another ticket.
      if (chosen?.saleId === sale.facts.id) void choose(sale.facts.id)
    },
  }
}

function renewed(sales: readonly Sale[], news: Sale): readonly Sale[] {
  return sales.map(known => (known.facts.id === news.facts.id ? news : known))
}

export function newestFirst(sales: readonly Sale[]): readonly Sale[] {
  return sales.toSorted((a, b) => b.facts.confirmedAt - a.facts.confirmedAt)
}
