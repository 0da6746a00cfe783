import { assertNever } from '../assert-never.ts'
import {
  NONE,
  oweBack,
  onRefundPaid,
  onRefundHanded,
  onMaybePaidBack,
  onRefundRecalled,
} from './sale-refund.ts'
import { onReport } from './sale-report.ts'
import type { Doubt } from './sale-outcome.ts'
import type { Sale, SaleFacts, SaleIn } from './sale.ts'
import type { SaleEvent } from './sale-event.ts'

/**
 * What a sale becomes when something happens to it: the fold that turns ledger entries into the current state. Pure;
 * the clock reading arrives inside the event. An event that cannot apply any more (a late or repeated answer) leaves
 * the sale as it is.
 */
export function onSaleEvent(sale: Sale, event: SaleEvent): Sale {
  const next = step(sale, event)
  const { maybePaidBack } = sale
  // Whatever else is learnt of a sale, lost entries stay lost.
  const forgotten = maybePaidBack !== undefined && next.maybePaidBack === undefined
  return forgotten ? { ...next, maybePaidBack } : next
}

function step(sale: Sale, event: SaleEvent): Sale {
  switch (event.type) {
    case 'sale.intended':
      return sale
    case 'sale.sent':
      return onSent(sale, event)
    case 'sale.not-taken':
      return onNotTaken(sale, event)
    case 'sale.unanswered':
      return onUnanswered(sale, event.doubt, event.at)
    case 'sale.refused':
      return onRefused(sale, event)
    case 'sale.reported':
      return onReport(sale, event.report, event.at)
    case 'sale.given-to-review':
      return onGivenToReview(sale, event)
    case 'sale.abandoned':
      return onAbandoned(sale, event.at)
    case 'sale.decided':
      return onDecided(sale, event)
    case 'sale.refund-paid':
      return onRefundPaid(sale, event)
    case 'sale.refund-handed':
      return onRefundHanded(sale, event.at)
    case 'sale.maybe-paid-back':
      return onMaybePaidBack(sale, event)
    case 'sale.refund-recalled':
      return onRefundRecalled(sale, event)
    default:
      return assertNever(event, 'onSaleEvent')
  }
}

/** The first entry of every sale. */
export function intend(facts: SaleFacts): SaleIn<'intent'> {
  return {
    state: 'intent',
    facts,
    attempts: 0,
    firstSentAt: null,
    firstSkewMs: null,
    notTaken: null,
    since: facts.confirmedAt,
  }
}

function onSent(sale: Sale, { at, skewMs }: Extract<SaleEvent, { type: 'sale.sent' }>): Sale {
  if (sale.state !== 'intent' && sale.state !== 'unknown') return sale
  const { facts, state, firstSentAt, firstSkewMs } = sale
  // Nothing of an intent is at Chipi: the window begins with this send, whatever was tried before.
  const first =
    state === 'intent' ? { firstSentAt: at, firstSkewMs: skewMs ?? null } : { firstSentAt, firstSkewMs }
  const doubt = state === 'unknown' ? sale.doubt : null
  return { state: 'sent', facts, attempts: sale.attempts + 1, ...first, doubt, since: at }
}

function onNotTaken(sale: Sale, event: Extract<SaleEvent, { type: 'sale.not-taken' }>): Sale {
  if (sale.state !== 'sent') return sale
  // This attempt took nothing, but an earlier one may have: the doubt stays until Chipi answers about the purchase.
  if (sale.doubt !== null) return toUnknown(sale, sale.doubt, event.at)
  return {
    state: 'intent',
    facts: sale.facts,
    attempts: sale.attempts,
    firstSentAt: sale.firstSentAt,
    firstSkewMs: sale.firstSkewMs,
    notTaken: event.why,
    since: event.at,
  }
}

function onRefused(sale: Sale, event: Extract<SaleEvent, { type: 'sale.refused' }>): Sale {
  if (sale.state !== 'sent') return sale
  // "Duplicate" after an unanswered send most likely means that the first one went through: never a failure.
  if (sale.doubt !== null) {
    return toUnknown(sale, { kind: 'refused-after-doubt', refusal: event.refusal }, event.at)
  }
  return {
    state: 'failed',
    facts: sale.facts,
    reason: { kind: 'refused', refusal: event.refusal },
    purchaseId: null,
    refund: oweBack(sale.facts),
    since: event.at,
  }
}

function onUnanswered(sale: Sale, doubt: Doubt, at: number): Sale {
  if (sale.state === 'sent') return toUnknown(sale, doubt, at)
  if (doubt.kind !== 'ledger-rebuilt') return sale
  if (sale.state === 'unknown') return { ...sale, doubt, since: at }
  // What the lost entries said about it nobody knows: it may have left at any time since it was confirmed.
  if (sale.state !== 'intent') return sale
  const { facts, attempts } = sale
  return {
    state: 'unknown',
    facts,
    attempts,
    firstSentAt: sale.firstSentAt ?? facts.confirmedAt,
    firstSkewMs: sale.firstSkewMs,
    doubt,
    since: at,
  }
}

function toUnknown(sale: SaleIn<'sent'>, doubt: Doubt, at: number): SaleIn<'unknown'> {
  const { facts, attempts, firstSentAt, firstSkewMs } = sale
  return { state: 'unknown', facts, attempts, firstSentAt, firstSkewMs, doubt, since: at }
}

function onGivenToReview(sale: Sale, event: Extract<SaleEvent, { type: 'sale.given-to-review' }>): Sale {
  if (sale.state !== 'unknown' && sale.state !== 'pending') return sale
  return {
    state: 'review',
    facts: sale.facts,
    reason: event.reason,
    purchaseId: sale.state === 'pending' ? sale.purchaseId : null,
    refund: NONE,
    since: event.at,
  }
}

function onAbandoned(sale: Sale, at: number): Sale {
  // Only an intent is certainly not at Chipi; anything later cannot be given up by wish.
  if (sale.state !== 'intent') return sale
  const { facts } = sale
  return {
    state: 'failed',
    facts,
    reason: { kind: 'abandoned' },
    purchaseId: null,
    refund: oweBack(facts),
    since: at,
  }
}

function onDecided(sale: Sale, { decision, at }: Extract<SaleEvent, { type: 'sale.decided' }>): Sale {
  if (sale.state !== 'review') return sale
  const { facts, purchaseId, refund } = sale
  if (decision.outcome === 'done') return { state: 'decided', facts, decision, purchaseId, refund, since: at }
  return {
    state: 'failed',
    facts,
    reason: { kind: 'decided', decision },
    purchaseId,
    // Cash that went back before the contradiction is not owed a second time.
    refund: refund.kind === 'none' ? oweBack(facts) : refund,
    since: at,
  }
}
