import type { SaleId } from '#shared/domain/ids.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { owedBack, unhanded } from '#shared/domain/sale-refund.ts'
import type { SaleCard } from './sales-store.ts'

/** Ended sales that nobody waits for are kept in memory up to this many, so that a busy week does not fill it. */
export const KEPT_ENDED = 40

/** Drops the longest untouched of the sales that are over, seen and settled with the customer. */
export function forgetOldest(cards: Map<SaleId, SaleCard>): ReadonlyMap<SaleId, SaleCard> {
  const over = [...cards].filter(([, { sale, seen }]) => seen && isSettledUp(sale))
  for (const [id] of over.slice(0, Math.max(over.length - KEPT_ENDED, 0))) cards.delete(id)
  return cards
}

function isSettledUp(sale: Sale): boolean {
  return !isOpen(sale) && owedBack(sale) === null && unhanded(sale) === null
}
