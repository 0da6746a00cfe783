import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { LONGEST_QUERY, type FoundSales, type SaleCursor } from '#shared/domain/sale-search.ts'
import { readSearch, type SearchPart } from '#shared/domain/search/read-search.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** Sales in a page: more than fill any screen. */
export const PAGE = 50

/** The sales on screen, newest first. While others are looked for, these stay. */
export type SaleList =
  | { readonly kind: 'loading' }
  | ({ readonly kind: 'loaded' } & FoundSales)
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** The ticket of the chosen sale, as an SVG image. */
export type Preview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly svg: string }
  | { readonly kind: 'missing' }

export type Chosen = { readonly saleId: SaleId; readonly sale: Sale | null; readonly preview: Preview }

export type HistoryState = {
  readonly query: string
  /** What the query was understood as. */
  readonly parts: readonly SearchPart[]
  readonly list: SaleList
  /** The ledger is being asked, for the first page or for more. */
  readonly looking: boolean
  readonly chosen: Chosen | null
}

export type History = {
  readonly store: StoreApi<HistoryState>
  /** Looks anew for what the query says. */
  readonly load: () => Promise<void>
  readonly search: (query: string) => Promise<void>
  /** The list was scrolled near its end. */
  readonly more: () => Promise<void>
  readonly choose: (saleId: SaleId) => Promise<void>
  /** A sale was made or changed while the list is on screen. */
  readonly hear: (sale: Sale) => void
}

export type HistoryDeps = {
  readonly api: RendererApi
  /** The shop's day, `YYYY-MM-DD`. */
  readonly today: () => string
}

export function createHistoryStore({ api, today }: HistoryDeps): History {
  const store = createStore<HistoryState>(() => ({
    query: '',
    parts: [],
    list: { kind: 'loading' },
    looking: false,
    chosen: null,
  }))
  /** What is wanted now; an answer to anything else is old. */
  let wanted = 0

  /** Asks for a page, and goes on as long as pages come short: a rare sale of years ago takes several looks. */
  const look = async (before: SaleCursor | null, known: readonly Sale[]): Promise<void> => {
    wanted += 1
    const mine = wanted
    store.setState({ looking: true })
    const enough = known.length + PAGE
    let [sales, next] = [known, before]
    do {
      const terms = store.getState().parts.map(({ term }) => term)
      const reply = await ask(() => api['sale.search']({ terms, before: next, limit: PAGE }))
      if (mine !== wanted) return
      if (!reply.ok) {
        store.setState({ list: { kind: 'failed', failure: reply.error }, looking: false })
        return
      }
      // Without a till there is no answer: it is asked again as soon as one is open.
      if (reply.value === null) return
      sales = withoutTwins([...sales, ...reply.value.sales])
      next = reply.value.next
      store.setState({ list: { kind: 'loaded', sales, next, unknown: reply.value.unknown } })
    } while (next !== null && sales.length < enough)
    store.setState({ looking: false })
  }

  const drawTicket = async (saleId: SaleId): Promise<void> => {
    const reply = await ask(() => api['ticket.preview']({ saleId }))
    const svg = reply.ok ? reply.value : null
    renew(saleId, { preview: svg === null ? { kind: 'missing' } : { kind: 'shown', svg } })
  }
  const renew = (saleId: SaleId, change: Partial<Chosen>): void => {
    const { chosen } = store.getState()
    if (chosen?.saleId === saleId) store.setState({ chosen: { ...chosen, ...change } })
  }
  const recall = async (saleId: SaleId): Promise<void> => {
    const reply = await ask(() => api['sale.detail']({ saleId }))
    if (reply.ok && reply.value !== null) renew(saleId, { sale: reply.value.sale })
  }

  return {
    store,
    load: () => look(null, []),
    search: query => {
      const text = query.slice(0, LONGEST_QUERY)
      store.setState({ query: text, parts: readSearch(text, today()) })
      return look(null, [])
    },
    more: async () => {
      const { list, looking } = store.getState()
      if (looking || list.kind !== 'loaded' || list.next === null) return
      await look(list.next, list.sales)
    },
    choose: async saleId => {
      const sale = salesOf(store.getState()).find(known => known.facts.id === saleId) ?? null
      store.setState({ chosen: { saleId, sale, preview: { kind: 'loading' } } })
      await Promise.all([drawTicket(saleId), sale === null ? recall(saleId) : undefined])
    },
    hear: sale => {
      const { list, parts, chosen, looking } = store.getState()
      const { id } = sale.facts
      if (list.kind === 'loaded') {
        const known = list.sales.some(each => each.facts.id === id)
        const sales =
          known || parts.length > 0 ? renewed(list.sales, sale) : newestFirst([sale, ...list.sales])
        store.setState({ list: { ...list, sales } })
        // Whether a new sale is one of those that are looked for, the ledger knows.
        if (!known && parts.length > 0 && !looking && sales.length < PAGE) void look(null, [])
      }
      if (chosen?.saleId !== id) return
      // Another state is another ticket.
      renew(id, { sale })
      void drawTicket(id)
    },
  }
}

export function salesOf({ list }: Pick<HistoryState, 'list'>): readonly Sale[] {
  return list.kind === 'loaded' ? list.sales : []
}

function renewed(sales: readonly Sale[], news: Sale): readonly Sale[] {
  return sales.map(known => (known.facts.id === news.facts.id ? news : known))
}

/** A sale that changed between two pages is in both. */
function withoutTwins(sales: readonly Sale[]): readonly Sale[] {
  return [...new Map(sales.map(sale => [sale.facts.id, sale])).values()]
}

function newestFirst(sales: readonly Sale[]): readonly Sale[] {
  return sales.toSorted((a, b) => b.facts.confirmedAt - a.facts.confirmedAt)
}
