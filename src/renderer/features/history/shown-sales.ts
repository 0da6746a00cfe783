import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { isMeant, squeezed } from '#shared/domain/sale-search.ts'
import { newestFirst, type HistoryState } from './history-store.ts'

/** The sales on screen: the latest, or those that were searched for. What is known here is shown while the ledger looks. */
export function shownSales({ list, query, search }: HistoryState): readonly Sale[] {
  const latest = list.kind === 'loaded' ? list.sales : []
  if (query.trim() === '') return latest
  const found = search.kind === 'found' ? search.sales : []
  const byId = new Map([...found, ...findSales(latest, query)].map(sale => [sale.facts.id, sale]))
  return newestFirst([...byId.values()])
}

/** The chosen sale, also when it is no longer among those on screen. */
export function chosenSale({ list, search, chosen }: HistoryState): Sale | undefined {
  const latest = list.kind === 'loaded' ? list.sales : []
  const found = search.kind === 'found' ? search.sales : []
  const isChosen = (id: SaleId): boolean => id === chosen?.saleId
  return [...latest, ...found].find(sale => isChosen(sale.facts.id))
}

/** Those of these sales that a search means: part of the number, the folio or the ticket, or the carrier. */
export function findSales(sales: readonly Sale[], query: string): readonly Sale[] {
  return sales.filter(sale => {
    const { reference, ticket, sku } = sale.facts
    const carrier = squeezed(sku.carrier).includes(squeezed(query))
    return carrier || isMeant({ reference, ticket, folio: folioOf(sale) }, query)
  })
}

/** Chipi's folio, or the one that a manager read in the dashboard. */
function folioOf(sale: Sale): string | null {
  if (sale.state === 'settled') return sale.folio
  return sale.state === 'decided' ? sale.decision.folio : null
}
