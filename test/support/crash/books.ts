import type { LedgerEntry } from '#sandbox/core/books.ts'
import { standingOf } from '#sandbox/core/purchase-record.ts'
import type { World } from '#sandbox/core/world.ts'
import type { Sale } from '#shared/domain/sale.ts'

/** A purchase as Chipi's own books have it. */
export type ChipiPurchase = {
  readonly id: string
  readonly transactionHash: string
  /** The phone it was for. */
  readonly reference: string
  /** Its word about it at this moment. */
  readonly status: string
  readonly folio: string
}

/** Chipi's side: what it debited, and what it says of each purchase. */
export type ChipiBooks = {
  readonly movements: readonly Pick<LedgerEntry, 'kind' | 'purchaseId' | 'transactionHash'>[]
  readonly purchases: readonly ChipiPurchase[]
}

/** Our side, as it lies on disk. */
export type OurBooks = {
  readonly sales: readonly Sale[]
  /** What is wrong with the file itself: its pages, its chain, or rows that do not follow from the entries. */
  readonly damage: readonly string[]
  /** How many tickets of a sale were counted as printed. */
  readonly printed: (saleId: string) => number
}

export function chipiBooks(world: World, now: number): ChipiBooks {
  const movements = [...world.ledger(now)]
  const purchases = [...world.purchases()].map(record => ({
    id: record.id,
    transactionHash: record.transactionHash,
    reference: record.skuReference,
    status: standingOf(record, now).status,
    folio: record.folio,
  }))
  return { movements, purchases }
}
