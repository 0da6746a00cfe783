import type { SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { AbandonOutcome, SubmitOutcome } from '#shared/domain/selling.ts'
import { dayIn } from '#shared/domain/time-zone.ts'
import type { ChipiApi } from '#main/chipi/chipi-api.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { createSubmitOrder, type SubmitOrder } from '#main/order/submit-order.ts'
import { createDecideReview, type DecideReview } from './decide-review.ts'
import { mayBeSentWith } from './next-step.ts'
import { createPayRefund, type PayRefund } from './pay-refund.ts'
import {
  createRecallRefund,
  createRefundHanded,
  type RecallRefund,
  type RefundHanded,
} from './recall-refund.ts'
import { createPursueSale, isOwnKey, type PursueSaleDeps } from './pursue-sale.ts'
import { createQuotes, type Quotes, type QuotesDeps } from './quotes.ts'
import { createSaleBook, type SaleBookDeps } from './sale-book.ts'
import { createSalePursuits } from './sale-pursuits.ts'
import { createTwinGuard } from './twin-guard.ts'
import { createSubmitSale, type SubmitSale, type SubmitSaleDeps } from './submit-sale.ts'

/** Everything that sells: the only part of the program that moves a sale on. */
export type SaleEngine = {
  readonly quote: Quotes['make']
  readonly submit: SubmitSale
  readonly submitOrder: SubmitOrder
  /** Sends an intent that never left, with its own key; too late for that, it answers `quote-expired`. */
  readonly sendAgain: (id: SaleId) => SubmitOutcome
  /** Asks Chipi about an open sale now instead of later; nothing is sent by it. Unknown or ended sales: nothing. */
  readonly askNow: (id: SaleId) => void
  /** Gives up an intent of which nothing left; any other only Chipi can end. Null for a sale not begun here. */
  readonly abandon: (id: SaleId) => AbandonOutcome | null
  /** @throws Error for a sale that was never begun here: a bug. */
  readonly decide: DecideReview
  /** @throws Error for a sale that was never begun here: a bug. */
  readonly payRefund: PayRefund
  /** @throws Error for a sale that was never begun here: a bug. */
  readonly refundHanded: RefundHanded
  /** @throws Error for a sale that was never begun here: a bug. */
  readonly recallRefund: RecallRefund
  /**
   * Takes up what an earlier run left open, by asking: a sale that was on the wire becomes unknown and is looked up; an
   * intent waits for the cashier. Answers them all, oldest first.
   */
  readonly recover: () => readonly Sale[]
  /** Lets no sale begin until the answer is called. What is under way goes on. */
  readonly hold: () => () => void
  readonly stop: () => Promise<void>
}

export type SaleEngineDeps = Pick<QuotesDeps, 'clock' | 'findSku' | 'feeOf' | 'mintId'> &
  Pick<SubmitSaleDeps, 'environment' | 'keyPrint' | 'cashier'> &
  Pick<SaleBookDeps, 'onUnwritten'> & {
    readonly ledger: Ledger
    readonly chipi: Pick<ChipiApi, 'getSku' | 'purchase' | 'getPurchase' | 'findByHash' | 'skewMs'>
    readonly timeZone: () => string
    readonly random: () => number
    readonly announceSale: (sale: Sale) => void
    readonly announceQuote: QuotesDeps['announce']
    readonly announcePlan?: PursueSaleDeps['announcePlan']
    readonly onBug: (id: SaleId, error: unknown) => void
  }

export function createSaleEngine(deps: SaleEngineDeps): SaleEngine {
  const { clock, ledger, chipi, timeZone, keyPrint } = deps
  let silent = false
  let open = true
  let holds = 0
  const announce = (sale: Sale): void => {
    if (!silent) deps.announceSale(sale)
  }
  const book = createSaleBook({ ...deps, announce })
  const pursue = createPursueSale({ ...deps, book })
  const pursuits = createSalePursuits({ pursue, clock, onBug: deps.onBug })
  const twins = createTwinGuard({ ledger, clock })
  const quotes = createQuotes({ ...deps, twins, announce: deps.announceQuote })
  const selling = {
    ...deps,
    twins,
    quotes,
    pursuits,
    announce,
    isOpen: () => open && holds === 0,
  }

  return {
    quote: quotes.make,
    submit: createSubmitSale(selling),
    submitOrder: createSubmitOrder(selling),
    sendAgain: id => {
      const sale = ledger.sale(id)
      if (sale === null) return { kind: 'stopped', stop: { kind: 'quote-expired' } }
      if (sale.state !== 'intent') return { kind: 'accepted', sale }
      // A price promised on another day is no promise any more. Nothing of it is at Chipi, so no other clock matters.
      const today = dayIn(timeZone(), clock.now())
      if (dayIn(timeZone(), sale.facts.confirmedAt) !== today) {
        return { kind: 'stopped', stop: { kind: 'quote-expired' } }
      }
      if (!mayBeSentWith(sale, { ownKey: isOwnKey(sale, keyPrint()) })) {
        return { kind: 'stopped', stop: { kind: 'quote-expired' } }
      }
      pursuits.sendNow(id)
      return { kind: 'accepted', sale: book.sale(id) }
    },
    askNow: id => {
      // An intent has nothing to be asked about; hurrying it would send it.
      if (ledger.sale(id)?.state !== 'intent') pursuits.askNow(id)
    },
    abandon: id => {
      if (ledger.sale(id) === null) return null
      const result = book.record(id, { type: 'sale.abandoned', at: clock.now() })
      if (!result.ok) return { kind: 'ledger', problem: result.error }
      return { kind: isAbandoned(result.value) ? 'abandoned' : 'too-late', sale: result.value }
    },
    decide: createDecideReview({ book, ledger, clock }),
    payRefund: createPayRefund({ book, ledger, chipi, clock }),
    refundHanded: createRefundHanded({ book, clock }),
    recallRefund: createRecallRefund({ book, clock }),
    recover: () => {
      // Not announced one by one: the answer tells the screen of all of them, as sales of an earlier run.
      silent = true
      for (const sale of ledger.open()) {
        if (sale.state !== 'intent') pursuits.follow(sale.facts.id)
      }
      silent = false
      return ledger.open()
    },
    hold: () => {
      holds += 1
      let held = true
      return () => {
        if (held) holds -= 1
        held = false
      }
    },
    stop: () => {
      open = false
      return pursuits.stop()
    },
  }
}

/** Asked a second time, it answers the same. */
function isAbandoned(sale: Sale): boolean {
  return sale.state === 'failed' && sale.reason.kind === 'abandoned'
}
