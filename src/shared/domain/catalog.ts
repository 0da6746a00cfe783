import type { TokenProblem } from './connection.ts'
import type { SoldCounts } from './selling-habits.ts'
import type { CarrierTile } from './sku.ts'

/** The catalog as the counter draws it: tiles now, products when a tile is opened. */
export type CatalogView = {
  /** When Chipi gave it, ms since the epoch: its age is shown. */
  readonly takenAt: number
  readonly skuCount: number
  readonly tiles: readonly CarrierTile[]
  /** What this terminal sells most, as in force today. */
  readonly sold: SoldCounts
}

/** How a sync is going; `total` is what Chipi says there is. */
export type SyncProgress = { readonly received: number; readonly total: number | null }

/** Why a sync gave up. The catalog in use stays as it was. */
export type SyncProblem =
  | { readonly kind: 'no-network' }
  | { readonly kind: 'no-token'; readonly why: TokenProblem }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'rate-limited' }
  | { readonly kind: 'server-trouble'; readonly status: number | null }
  /** Pages and Chipi's own total did not agree: a half catalog never replaces a good one. */
  | { readonly kind: 'incomplete'; readonly received: number; readonly total: number }
  /** Chipi listed nothing at all. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'cannot-save'; readonly detail: string }

export type SyncOutcome =
  | { readonly kind: 'synced'; readonly view: CatalogView; readonly dropped: number }
  | { readonly kind: 'kept'; readonly problem: SyncProblem }
