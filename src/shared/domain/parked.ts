import type { CarrierTile, Sku } from './sku.ts'

/** What is being sold to whom, as far as the cashier had typed it. No price is promised by it. */
export type ParkedItem = {
  readonly tile: CarrierTile
  /** As it was when it was put on hold; the catalog is asked again before it is sold. */
  readonly sku: Sku
  readonly reference: string
  /** As typed, for a product without a face amount. */
  readonly amountText: string | null
}

/** Sales of one customer, put on hold before any cash was taken. Nothing of it was charged or sent. */
export type Parked = {
  readonly id: string
  /** When it was put on hold, ms since the epoch. */
  readonly at: number
  /** Agreed to already; read back and priced again before they are paid. */
  readonly items: readonly ParkedItem[]
  /** Its number was still being typed; null when all of them were whole. */
  readonly typing: Omit<ParkedItem, 'amountText'> | null
}

/** Most on hold at once: a longer list is a list of forgotten ones. */
export const MOST_PARKED = 12
/** After this long the customer has left, ms. */
export const PARKED_FOR_MS = 24 * 60 * 60_000

/** Those that somebody may still come back for, in the order in which they were put on hold. */
export function stillParked(parked: readonly Parked[], now: number): readonly Parked[] {
  return parked.filter(({ at }) => now - at < PARKED_FOR_MS).slice(-MOST_PARKED)
}
