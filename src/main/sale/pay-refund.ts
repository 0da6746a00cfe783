import type { Clock } from '#shared/clock.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { mayBePaidBack, owedBack, unhanded } from '#shared/domain/sale-refund.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { PayRefundOrder, PayRefundOutcome } from '#shared/domain/selling.ts'
import type { ChipiApi } from '#main/chipi/chipi-api.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { SaleBook } from './sale-book.ts'

/**
 * Hands owed cash back: asks Chipi a last time whether the sale really failed, then writes down who paid. The cash may
 * leave the drawer when this has answered `paid` and not before. Asked twice, it pays once: the same attempt hears `paid`
 * again, since its first answer may never have been seen, and any other one does not.
 */
export type PayRefund = (id: SaleId, order: PayRefundOrder) => Promise<PayRefundOutcome>

export type PayRefundDeps = {
  readonly book: SaleBook
  readonly ledger: Pick<Ledger, 'trail'>
  readonly chipi: Pick<ChipiApi, 'getPurchase' | 'findByHash'>
  readonly clock: Clock
}

/** A customer stands at the counter: an answer that takes longer is not waited for, Chipi has given its word before, ms. */
const LAST_LOOK_MS = 4_000

export function createPayRefund(deps: PayRefundDeps): PayRefund {
  const { book, clock } = deps
  const paying = new Map<SaleId, Promise<PayRefundOutcome>>()

  const pay = async (id: SaleId, order: PayRefundOrder): Promise<PayRefundOutcome> => {
    const owed = book.sale(id)
    if (owedBack(owed) === null) return settledAlready(owed, order)
    if (mayBePaidBack(owed) !== null && !order.notPaidBefore) return { kind: 'maybe-paid-back', sale: owed }
    const looked = await lookOnceMore(deps, owed)
    if (looked !== null) return looked
    const sale = book.sale(id)
    if (owedBack(sale) === null) return settledAlready(sale, order)
    const { by, attempt } = order
    const paid = book.record(id, { type: 'sale.refund-paid', at: clock.now(), by, attempt })
    return paid.ok ? { kind: 'paid', sale: paid.value } : { kind: 'ledger', problem: paid.error }
  }

  return (id, order) => {
    const running = paying.get(id)
    // Two presses are one hand-over: the second hears that it has been paid, never "pay" again.
    if (running !== undefined) return running.then(() => pay(id, order))
    const one = pay(id, order).finally(() => paying.delete(id))
    paying.set(id, one)
    return one
  }
}

/** Null when nothing speaks against paying. */
async function lookOnceMore(deps: PayRefundDeps, sale: Sale): Promise<PayRefundOutcome | null> {
  const { book, ledger, chipi, clock } = deps
  const { id, transactionHash } = sale.facts
  // What never left this computer cannot be known to Chipi.
  if (!ledger.trail(id).some(entry => entry.type === 'sale.sent')) return null
  const enough = new AbortController()
  const options = { signal: enough.signal, urgency: 'waiting' } as const
  const purchaseId = 'purchaseId' in sale ? sale.purchaseId : null
  const asked =
    purchaseId === null ? chipi.findByHash(transactionHash, options) : chipi.getPurchase(purchaseId, options)
  // Raced and not only aborted: a token that takes its time listens to no signal.
  const tooLate = clock.sleep(LAST_LOOK_MS, enough.signal).then(() => null)
  const answer = await Promise.race([asked, tooLate])
  enough.abort()
  if (answer === null || !answer.ok) return null
  const recorded = book.record(id, { type: 'sale.reported', at: clock.now(), report: answer.value })
  if (!recorded.ok) return { kind: 'ledger', problem: recorded.error }
  return owedBack(recorded.value) === null ? { kind: 'turned-out-otherwise', sale: recorded.value } : null
}

function settledAlready(sale: Sale, { attempt }: PayRefundOrder): PayRefundOutcome {
  const handing = unhanded(sale)?.handing
  // The same press, asking for an answer that was lost on its way: nobody has been told to hand the cash over yet.
  if (handing?.kind === 'noted' && handing.attempt === attempt) return { kind: 'paid', sale }
  const paid = 'refund' in sale && sale.refund.kind === 'paid'
  return { kind: paid ? 'already-paid' : 'not-owed', sale }
}
