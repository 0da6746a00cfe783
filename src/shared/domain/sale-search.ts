import type { Sale } from './sale.ts'
import type { SaleId } from './ids.ts'
import type { Shelf } from './sku.ts'

/** Longer than anything somebody looks for, characters. */
export const LONGEST_QUERY = 200

/** How a sale stands, in the words people look for it by. */
export const STANDINGS = ['open', 'review', 'settled', 'failed', 'owed', 'refunded', 'decided'] as const
export type Standing = (typeof STANDINGS)[number]

/** Days of the shop (`YYYY-MM-DD`), both included. */
export type Days = { readonly first: string; readonly last: string }

/** One thing a sale is looked for by. Several are all meant at once, except days, standings and amounts: any of them. */
export type SearchTerm =
  /** Digits alone: the end of the number or of the folio, the count of the ticket, or whole pesos. */
  | { readonly kind: 'number'; readonly digits: string }
  /** Letters with digits, in small letters: the end of a number or of a folio. */
  | { readonly kind: 'code'; readonly text: string }
  /** `terminal` in capitals. `text`: as it was typed, since a folio may look like a ticket. */
  | { readonly kind: 'ticket'; readonly terminal: string; readonly count: number; readonly text: string }
  /** Centavos, both included; of the face or of the total. */
  | { readonly kind: 'amount'; readonly least: number; readonly most: number }
  | { readonly kind: 'days'; readonly days: Days }
  | { readonly kind: 'standing'; readonly standing: Standing }
  | { readonly kind: 'shelf'; readonly shelf: Shelf }
  /** The carrier, the product, or who sold it. */
  | { readonly kind: 'word'; readonly text: string }

/** A place in the list of all sales, newest first. What is older comes after it. */
export type SaleCursor = { readonly confirmedAt: number; readonly id: SaleId }

/** What is asked of the ledger: a page of sales older than `before`, or the newest. */
export type SaleSearch = {
  readonly terms: readonly SearchTerm[]
  readonly before: SaleCursor | null
  readonly limit: number
}

/** The sales a search found, newest first. */
export type FoundSales = {
  readonly sales: readonly Sale[]
  /**
   * Where to go on; null when there is no more. A page may be short, even empty, and yet have more behind it: nobody waits
   * for a look through ten years in one go.
   */
  readonly next: SaleCursor | null
  /** Words that no carrier, product or person here begins with, nor resembles. */
  readonly unknown: readonly string[]
}
