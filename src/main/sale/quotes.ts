import type { SaleId, SkuId } from '#shared/domain/ids.ts'
import type { Centavos } from '#shared/domain/money.ts'
import type { Quote, QuoteOutcome, SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { Clock } from '#shared/clock.ts'
import type { ChipiApi } from '#main/chipi/chipi-api.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { findLookAlike } from './look-alike.ts'
import { findOtherCarrier } from './other-carrier.ts'
import { priceQuote, type QuoteRequest } from './price-quote.ts'
import type { TwinGuard } from './twin-guard.ts'

/** Prices promised while customers decide. They live in memory: after a restart the cashier confirms again. */
export type Quotes = {
  /** Promises a price and begins to check it with Chipi. */
  readonly make: (request: QuoteRequest) => QuoteOutcome
  /** The promise, once its check is done or has taken too long to wait for; null when it was never made here. */
  readonly take: (id: SaleId) => Promise<QuoteOutcome | null>
}

export type QuotesDeps = {
  readonly clock: Clock
  readonly chipi: Pick<ChipiApi, 'getSku'>
  readonly ledger: Pick<Ledger, 'soldBefore' | 'carriersOf'>
  readonly twins: Pick<TwinGuard, 'find'>
  readonly findSku: (id: SkuId) => Sku | null
  readonly feeOf: (sku: Sku) => Centavos
  readonly mintId: (now: number) => SaleId
  /** The check found something while the cashier was confirming. */
  readonly announce: (change: { quoteId: SaleId; outcome: QuoteOutcome }) => void
}

/** Longest the charge key waits for the price check, ms. */
const CHECK_WAIT_MS = 1_500
/** A price older than this is asked for again, ms. */
const GOOD_FOR_MS = 10 * 60_000
/** Quotes kept; an older one was long since abandoned. */
const KEPT = 100

type Held = { outcome: QuoteOutcome; readonly madeAt: number; readonly checked: Promise<void> }

export function createQuotes(deps: QuotesDeps): Quotes {
  const held = new Map<SaleId, Held>()

  const promise = (sku: Sku, request: QuoteRequest): QuoteOutcome => {
    const priced = priceQuote(deps.mintId(deps.clock.now()), sku, request, deps.feeOf(sku))
    if (!priced.ok) return { kind: 'stopped', stop: priced.error }
    const { reference } = priced.value
    const twin = deps.twins.find(sku, reference)
    if (twin !== null) return { kind: 'stopped', stop: twin }
    const questions = {
      lookAlike: findLookAlike(deps.ledger, reference),
      otherCarrier: findOtherCarrier(deps.ledger, sku, reference),
    }
    return { kind: 'quoted', quote: { ...priced.value, ...questions } }
  }

  const hold = (quote: Quote, checked: (one: () => Held | undefined) => Promise<void>): void => {
    const madeAt = deps.clock.now()
    held.set(quote.id, {
      outcome: { kind: 'quoted', quote },
      madeAt,
      checked: checked(() => held.get(quote.id)),
    })
    const [oldest] = held.keys()
    if (held.size > KEPT && oldest !== undefined) held.delete(oldest)
  }

  /** Rule 9: the price sold is the price shown. A changed one is a new quote, which the cashier has to see first. */
  const check = async (quote: Quote, request: QuoteRequest, find: () => Held | undefined): Promise<void> => {
    const stop = await stopFromChipi(deps.chipi, quote, fresh => {
      const again = promise(fresh, request)
      if (again.kind === 'quoted') hold(again.quote, () => Promise.resolve())
      return again
    })
    const one = find()
    if (stop === null || one === undefined) return
    one.outcome = { kind: 'stopped', stop }
    deps.announce({ quoteId: quote.id, outcome: one.outcome })
  }

  return {
    make: request => {
      const sku = deps.findSku(request.skuId)
      if (sku === null) return { kind: 'stopped', stop: { kind: 'sku-vanished' } }
      const outcome = promise(sku, request)
      if (outcome.kind === 'quoted') hold(outcome.quote, find => check(outcome.quote, request, find))
      return outcome
    },
    take: async id => {
      const one = held.get(id)
      if (one === undefined || deps.clock.now() - one.madeAt > GOOD_FOR_MS) return null
      await Promise.race([one.checked, deps.clock.sleep(CHECK_WAIT_MS)])
      return one.outcome
    },
  }
}

/** Asks Chipi for the SKU as it is now; null when nothing speaks against the sale. */
async function stopFromChipi(
  chipi: Pick<ChipiApi, 'getSku'>,
  quote: Quote,
  requote: (fresh: Sku) => QuoteOutcome,
): Promise<SaleStop | null> {
  const answer = await chipi.getSku(quote.sku.id)
  if (!answer.ok) return stopOf(answer.error.kind)
  if (sameOffer(quote.sku, answer.value)) return null
  const again = requote(answer.value)
  return again.kind === 'quoted' ? { kind: 'price-changed', quote: again.quote } : again.stop
}

function stopOf(problem: string): SaleStop | null {
  switch (problem) {
    case 'not-found':
    case 'unsellable':
      return { kind: 'sku-vanished' }
    case 'no-connection':
      return { kind: 'no-connection' }
    case 'no-token':
    case 'no-key':
    case 'unauthorized':
      return { kind: 'no-token' }
    default:
      // A slow or garbled answer about the price is no reason to turn a customer away: the POST will tell.
      return null
  }
}

function sameOffer(a: Sku, b: Sku): boolean {
  return (
    a.currency === b.currency &&
    a.reference.pattern === b.reference.pattern &&
    (a.amount.kind === 'fixed'
      ? b.amount.kind === 'fixed' && a.amount.face === b.amount.face
      : b.amount.kind === 'typed' && a.amount.pattern === b.amount.pattern)
  )
}
