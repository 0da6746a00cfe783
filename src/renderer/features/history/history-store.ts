import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** How many sales the list asks for. */
export const HISTORY_LIMIT = 100

export type SaleList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly sales: readonly Sale[] }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** The ticket of the chosen sale, as an SVG image. */
export type Preview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly svg: string }
  | { readonly kind: 'missing' }

export type HistoryState = {
  readonly list: SaleList
  readonly query: string
  readonly chosen: { readonly saleId: SaleId; readonly preview: Preview } | null
}

export type History = {
  readonly store: StoreApi<HistoryState>
  readonly load: () => Promise<void>
  readonly search: (query: string) => void
  readonly choose: (saleId: SaleId) => Promise<void>
  /** A sale was made or changed while the list is on screen. */
  readonly hear: (sale: Sale) => void
}

export function createHistoryStore({ api }: { api: RendererApi }): History {
  const store = createStore<HistoryState>(() => ({ list: { kind: 'loading' }, query: '', chosen: null }))
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
      const reply = await ask(() => api['sale.recent']({ limit: HISTORY_LIMIT }))
      store.setState({
        list: reply.ok ? { kind: 'loaded', sales: reply.value } : { kind: 'failed', failure: reply.error },
      })
    },
    search: query => store.setState({ query }),
    choose,
    hear: sale => {
      const { list, chosen } = store.getState()
      if (list.kind !== 'loaded') return
      const others = list.sales.filter(known => known.facts.id !== sale.facts.id)
      const sales = [sale, ...others].toSorted((a, b) => b.facts.confirmedAt - a.facts.confirmedAt)
      store.setState({ list: { kind: 'loaded', sales } })
      // Another state is another ticket.
      if (chosen?.saleId === sale.facts.id) void choose(sale.facts.id)
    },
  }
}

/** Chipi's folio, or the one that a manager read in the dashboard. */
function folioOf(sale: Sale): string {
  if (sale.state === 'settled') return sale.folio
  return sale.state === 'decided' ? (sale.decision.folio ?? '') : ''
}

/** The sales a search means: digits of the number, the folio or the ticket. */
export function findSales(sales: readonly Sale[], query: string): readonly Sale[] {
  const wanted = query.replaceAll(/[\s.-]/g, '').toLowerCase()
  if (wanted === '') return sales
  return sales.filter(sale => {
    const { reference, ticket, sku } = sale.facts
    const folio = folioOf(sale)
    const text = [reference, ticket.replaceAll('-', ''), folio, sku.carrier].join(' ').toLowerCase()
    return text.includes(wanted)
  })
}
