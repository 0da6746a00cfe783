import type { SaleId } from '#shared/domain/ids.ts'
import { isOpen } from '#shared/domain/sale.ts'
import type { SaleCard, SalesState } from './sales-store.ts'

/** Sales that still want someone's eye: not ended, or ended while the cashier was elsewhere. Oldest first. */
export function needingAttention(cards: SalesState['cards'], except: SaleId | null): readonly SaleCard[] {
  return [...cards.values()]
    .filter(({ sale, seen }) => sale.facts.id !== except && (isOpen(sale) || !seen))
    .toSorted((a, b) => a.sale.facts.confirmedAt - b.sale.facts.confirmedAt)
}

/** Sales of an earlier run that nobody has looked at since. */
export function unfinished(cards: SalesState['cards']): readonly SaleCard[] {
  return [...cards.values()].filter(
    ({ sale, seen, origin }) => origin === 'recovered' && !seen && isOpen(sale),
  )
}

/** A sale that could not even be written down as sent is not on its way after this long, ms. */
const STUCK_MS = 5_000

/** A sale that never left and is waiting for someone to send it or give it up. */
export function isAtRest({ sale, origin }: Pick<SaleCard, 'sale' | 'origin'>, now: number): boolean {
  if (sale.state !== 'intent') return false
  return sale.notTaken !== null || origin === 'recovered' || now - sale.since > STUCK_MS
}
