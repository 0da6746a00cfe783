import type { Branded, Reference, SaleId } from './ids.ts'
import { add, isCentavos, subtract, toCentavos, ZERO, type Centavos } from './money.ts'
import type { Sale } from './sale.ts'
import type { Quote, SaleStop } from './selling.ts'
import type { Sku } from './sku.ts'

/** Several sales of one customer, paid with one heap of cash. Named by its first sale. */
export type OrderId = Branded<'OrderId'>

/** Most sales in one order: what a ticket, a screen and a customer's patience hold. */
export const MOST_IN_ORDER = 12

/** What a sale knows of the order it was paid in. Written with the intent and never changed after. */
export type OrderPart = {
  readonly id: OrderId
  /** Where this sale stands in the order; the first is 1. */
  readonly place: number
  /** Every sale of the order by its place, this one included. */
  readonly sales: readonly SaleId[]
  readonly total: Centavos
  /** What the customer handed over for all of it, and what they got back. */
  readonly cash: Centavos
  readonly change: Centavos
}

/** Why one item keeps an order from beginning. */
export type OrderStop = { readonly quoteId: SaleId; readonly stop: SaleStop }

export type SubmitOrderOutcome =
  /** All of it is on disk and on its way, in the order of its items; the further life of each comes as `sale.changed`. */
  | { readonly kind: 'accepted'; readonly sales: readonly Sale[] }
  /** Nothing of it was written down and nothing sent. */
  | { readonly kind: 'stopped'; readonly stops: readonly OrderStop[] }

/** The cash of one sale: `cash - change` is its total. */
export type CashPart = { readonly cash: Centavos; readonly change: Centavos }

/** What an order costs; null when it is more than any sale may be. */
export function orderTotal(totals: readonly Centavos[]): Centavos | null {
  const sum = totals.reduce((all: number, amount) => all + amount, 0)
  return isCentavos(sum) ? toCentavos(sum) : null
}

/**
 * Allots what was handed over to the sales of an order. Each is paid exactly, and the last one carries the change, so that
 * the sums are what was handed over and given back. Null when the cash does not cover the totals.
 */
export function allotCash(totals: readonly Centavos[], cash: Centavos): readonly CashPart[] | null {
  const sum = orderTotal(totals)
  const change = sum === null ? null : subtract(cash, sum)
  if (change === null) return null
  return totals.map((total, place) =>
    place === totals.length - 1 ? { cash: add(total, change), change } : { cash: total, change: ZERO },
  )
}

/**
 * Whether the carrier would take the second of two sales for the first one again: the same product for the same reference,
 * or two gift cards for one reference, whatever their brands.
 */
export function isTwinOf(one: Sold, other: Sold): boolean {
  if (one.reference !== other.reference) return false
  return isSameProduct(one.sku, other.sku)
}

/** See {@link isTwinOf}, for two products sold to one reference. */
export function isSameProduct(one: Product, other: Product): boolean {
  return other.shelf === 'gift-cards' ? one.shelf === 'gift-cards' : one.id === other.id
}

type Product = Pick<Sku, 'id' | 'shelf'>
type Sold = { readonly sku: Product; readonly reference: Reference }

/** The quotes that repeat an earlier one among them, each with the one it repeats. */
export function twinsAmong(quotes: readonly Quote[]): readonly { quote: Quote; of: Quote }[] {
  return quotes.flatMap((quote, place) => {
    const of = quotes.slice(0, place).find(earlier => isTwinOf(earlier, quote))
    return of === undefined ? [] : [{ quote, of }]
  })
}
