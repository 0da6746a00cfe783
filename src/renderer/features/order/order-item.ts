import { isTwinOf, orderTotal } from '#shared/domain/order.ts'
import type { Centavos } from '#shared/domain/money.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Quote, SaleStop } from '#shared/domain/selling.ts'
import type { Draft, Step } from '../counter/step.ts'

/** A sale the customer also wants. It is paid with the one on screen. */
export type OrderItem = {
  /** Of its own in this order: no two items are twins. */
  readonly key: string
  readonly draft: Draft
  readonly standing: Standing
  /** Its number was read back to this customer and agreed to since it came to the counter: one from the hold was not. */
  readonly heard: boolean
}

export type Standing =
  /** Its price is promised. */
  | { readonly kind: 'ready'; readonly quote: Quote }
  /** Something came in between: it has to be looked at before anything is paid. */
  | { readonly kind: 'stopped'; readonly stop: SaleStop }

/** An item as the cashier agreed to it on screen. */
export function itemOf(draft: Draft, standing: Standing): OrderItem {
  return { key: draftKey(draft), draft, standing, heard: true }
}

/** What makes one sale of a customer another one than the next. */
export function draftKey({ pick, reference, amountText }: Draft): string {
  return `${pick.sku.id} ${reference} ${amountText ?? ''}`
}

/** True while it cannot go to the cash without being on screen first: stopped, or not read back yet. */
export function needsLook({ standing, heard }: OrderItem): boolean {
  return standing.kind === 'stopped' || !heard
}

/** What the items that can be paid cost together; null when that is more than any sale may be. */
export function sumOf(items: readonly OrderItem[], current: Quote | null = null): Centavos | null {
  const quotes = items.flatMap(({ standing }) => (standing.kind === 'ready' ? [standing.quote] : []))
  return orderTotal([...quotes, ...(current === null ? [] : [current])].map(quote => quote.total))
}

/** The price promised for the sale on screen; null while there is none. */
export function promisedNow(step: Step): Quote | null {
  if (step.at === 'cash') return step.quote
  return step.at === 'confirm' && step.pricing.kind === 'quoted' ? step.pricing.quote : null
}

/** The quotes of an order whose items all are ready, in the order in which they were agreed to. */
export function quoteIdsOf(items: readonly OrderItem[]): readonly SaleId[] {
  return items.flatMap(({ standing }) => (standing.kind === 'ready' ? [standing.quote.id] : []))
}

/** Why this one cannot be paid together with the others; null when it can. */
export function stopAmong(items: readonly OrderItem[], quote: Quote): SaleStop | null {
  for (const { standing } of items) {
    if (standing.kind === 'ready' && isTwinOf(standing.quote, quote)) {
      return { kind: 'twin-in-order', quoteId: standing.quote.id }
    }
  }
  return null
}
