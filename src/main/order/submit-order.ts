import type { Ledger, NewSale } from '#main/ledger/ledger.ts'
import { newSale, type SubmitSaleDeps } from '#main/sale/submit-sale.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import { subtract, type Centavos } from '#shared/domain/money.ts'
import {
  allotCash,
  orderTotal,
  twinsAmong,
  type OrderId,
  type OrderStop,
  type SubmitOrderOutcome,
} from '#shared/domain/order.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { Quote, QuoteOutcome, SaleStop } from '#shared/domain/selling.ts'

/**
 * Cash has been taken once for several sales: writes all their intents down as one and sends each on its own. When one of
 * them may not begin, none does. Asked twice with the same quotes, it answers with the same sales.
 */
export type SubmitOrder = (order: {
  quoteIds: readonly SaleId[]
  cash: Centavos
}) => Promise<SubmitOrderOutcome>

export type SubmitOrderDeps = Omit<SubmitSaleDeps, 'ledger'> & {
  readonly ledger: Pick<Ledger, 'beginAll' | 'sale'>
}

export function createSubmitOrder(deps: SubmitOrderDeps): SubmitOrder {
  return async ({ quoteIds, cash }) => {
    const promised = await Promise.all(quoteIds.map(id => deps.quotes.take(id)))
    // From here to the end nothing waits: two presses of the key cannot both come through.
    const known = quoteIds.map(id => deps.ledger.sale(id)).filter(sale => sale !== null)
    if (known.length > 0) return answerAgain(known, quoteIds)
    const quotes = promised.flatMap(one => (one?.kind === 'quoted' ? [one.quote] : []))
    const stops = [...stopsOf(promised, quoteIds), ...twinStops(deps, quotes)]
    if (stops.length > 0) return { kind: 'stopped', stops }
    if (!deps.isOpen()) return allStopped(quoteIds, { kind: 'not-ready' })
    return begin(deps, quotes, cash)
  }
}

/** The key was pressed before: the sales as they are. A sale that was begun in another way is its own twin. */
function answerAgain(known: readonly Sale[], quoteIds: readonly SaleId[]): SubmitOrderOutcome {
  const order = orderIdOf(quoteIds)
  const strangers = quoteIds.length === 1 ? [] : known.filter(({ facts }) => facts.order?.id !== order)
  if (strangers.length === 0 && known.length === quoteIds.length) return { kind: 'accepted', sales: known }
  return {
    kind: 'stopped',
    stops: known.map(({ facts: { id, ticket, confirmedAt } }) => ({
      quoteId: id,
      stop: { kind: 'twin', until: confirmedAt, ticket, saleId: id },
    })),
  }
}

function stopsOf(
  promised: readonly (QuoteOutcome | null)[],
  quoteIds: readonly SaleId[],
): readonly OrderStop[] {
  return quoteIds.flatMap((quoteId, place) => {
    const one = promised[place] ?? null
    if (one === null) return [{ quoteId, stop: { kind: 'quote-expired' } as const }]
    return one.kind === 'stopped' ? [{ quoteId, stop: one.stop }] : []
  })
}

/** What the carrier would refuse after the cash: twins of earlier sales, and twins within the order. */
function twinStops({ twins }: SubmitOrderDeps, quotes: readonly Quote[]): readonly OrderStop[] {
  const earlier = quotes.flatMap(({ id, sku, reference }) => {
    const stop = twins.find(sku, reference)
    return stop === null ? [] : [{ quoteId: id, stop }]
  })
  const within = twinsAmong(quotes).map(({ quote, of }) => ({
    quoteId: quote.id,
    stop: { kind: 'twin-in-order', quoteId: of.id } as const,
  }))
  return [...earlier, ...within]
}

function begin(deps: SubmitOrderDeps, quotes: readonly Quote[], cash: Centavos): SubmitOrderOutcome {
  const { ledger, twins, pursuits, announce } = deps
  const ids = quotes.map(quote => quote.id)
  const total = orderTotal(quotes.map(quote => quote.total))
  if (total === null) return allStopped(ids, { kind: 'amount-invalid' })
  const sales = newSales(deps, quotes, { cash, total })
  if (sales === null) {
    return allStopped(ids, { kind: 'cash-short', missing: subtract(total, cash) ?? total })
  }
  const begun = ledger.beginAll(sales)
  if (!begun.ok) return allStopped(ids, { kind: 'ledger', problem: begun.error })
  for (const sale of begun.value) {
    twins.begun(sale.facts.id)
    announce(sale)
  }
  for (const id of ids) pursuits.sendNow(id)
  return { kind: 'accepted', sales: begun.value.map(sale => ledger.sale(sale.facts.id) ?? sale) }
}

/** The intents with their shares of the cash; null when it does not cover them. */
function newSales(
  deps: SubmitOrderDeps,
  quotes: readonly Quote[],
  { cash, total }: { readonly cash: Centavos; readonly total: Centavos },
): readonly NewSale[] | null {
  const parts = allotCash(
    quotes.map(quote => quote.total),
    cash,
  )
  const change = subtract(cash, total)
  if (parts === null || change === null) return null
  const sales = quotes.map(quote => quote.id)
  const order = quotes.length === 1 ? null : { id: orderIdOf(sales), sales, total, cash, change }
  return quotes.flatMap((quote, place) => {
    const part = parts[place]
    if (part === undefined) return []
    return [newSale(deps, quote, { ...part, order: order && { ...order, place: place + 1 } })]
  })
}

/** An order is named by its first sale, so that the same quotes always make the same order. */
function orderIdOf(sales: readonly SaleId[]): OrderId {
  return as<OrderId>(sales[0] ?? '')
}

function allStopped(quoteIds: readonly SaleId[], stop: SaleStop): SubmitOrderOutcome {
  return { kind: 'stopped', stops: quoteIds.map(quoteId => ({ quoteId, stop })) }
}
