import { assertNever } from '../assert-never.ts'
import { as, type Folio } from './ids.ts'
import { ZERO } from './money.ts'
import {
  isOpen,
  owedBack,
  unhanded,
  type Doubt,
  type PurchaseReport,
  type Refund,
  type ReviewReason,
  type Sale,
  type SaleEvent,
  type SaleFacts,
  type SaleIn,
} from './sale.ts'

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

function onReport(sale: Sale, report: PurchaseReport, at: number): Sale {
  switch (sale.state) {
    case 'settled':
      return sale
    case 'failed':
      // Called failed, and yet Chipi has it: whatever it says now, no cash leaves the drawer on the old word.
      return saysNotDone(report) ? sale : contradicted(sale, report, at)
    case 'decided':
      return onReportAfterDecision(sale, report, at)
    case 'intent':
    case 'sent':
    case 'unknown':
    case 'pending':
      return concluded(sale, report, at)
    case 'review':
      return onReportInReview(sale, report, at)
    default:
      return assertNever(sale, 'onReport')
  }
}

function onReportInReview(sale: SaleIn<'review'>, report: PurchaseReport, at: number): Sale {
  if (sale.reason.kind === 'contradiction') return onReportInContradiction(sale, sale.reason, report, at)
  // What was given to a manager because no last word came stays there until one does.
  if (sale.reason.kind === 'no-last-word' && !isLastWord(report)) return sale
  return concluded(sale, report, at)
}

/**
 * Called failed, and then known to Chipi as something else: when Chipi comes back to failed, failed it is. That it was done
 * is for a manager alone, who knows what the customer was told; so is what a manager once found done and Chipi calls failed.
 */
function onReportInContradiction(
  sale: SaleIn<'review'>,
  reason: Extract<ReviewReason, { kind: 'contradiction' }>,
  report: PurchaseReport,
  at: number,
): Sale {
  if (saysNotDone(reason)) return sale
  if (saysNotDone(report)) return concluded(sale, report, at)
  const { status, fileNumber: folio } = report
  return status === reason.status && folio === reason.folio
    ? sale
    : { ...sale, reason: { kind: 'contradiction', status, folio } }
}

/** A manager's word gives way to Chipi's own, and never turns against the customer by itself. */
function onReportAfterDecision(sale: SaleIn<'decided'>, report: PurchaseReport, at: number): Sale {
  if (!isLastWord(report)) return sale
  return report.status === 'SUCCESS' && sale.refund.kind === 'none'
    ? concluded(sale, report, at)
    : contradicted(sale, report, at)
}

function isLastWord(report: PurchaseReport): boolean {
  const { status, fileNumber } = report
  return saysNotDone(report) || (status === 'SUCCESS' && fileNumber !== null && fileNumber !== '')
}

function saysNotDone({ status }: Pick<PurchaseReport, 'status'>): boolean {
  return status === 'FAILED' || status === 'CANCELLED'
}

function contradicted(
  sale: SaleIn<'failed' | 'decided'>,
  report: PurchaseReport,
  at: number,
): SaleIn<'review'> {
  const { facts, refund } = sale
  const reason = { kind: 'contradiction', status: report.status, folio: report.fileNumber } as const
  // A debt that may be none is not paid out; what went back already is never forgotten.
  const kept = refund.kind === 'paid' ? refund : NONE
  return { state: 'review', facts, reason, purchaseId: report.id, refund: kept, since: at }
}

function concluded(
  sale: SaleIn<'intent' | 'sent' | 'unknown' | 'pending' | 'review' | 'decided'>,
  report: PurchaseReport,
  at: number,
): Sale {
  const { facts } = sale
  const { id: purchaseId, devMarked } = report
  // What went back before a contradiction is not owed a second time.
  const refund = 'refund' in sale && sale.refund.kind === 'paid' ? sale.refund : oweBack(facts)
  switch (report.status) {
    case 'SUCCESS':
      // SUCCESS without its folio is not yet proof for the customer: it stays pending and is asked about again.
      return report.fileNumber === null || report.fileNumber === ''
        ? stillPending(sale, report, at)
        : { state: 'settled', facts, purchaseId, folio: as<Folio>(report.fileNumber), devMarked, since: at }
    case 'FAILED':
      return {
        state: 'failed',
        facts,
        reason: { kind: 'carrier-failed', detail: report.fileNumber },
        purchaseId,
        refund,
        since: at,
      }
    case 'CANCELLED':
      return {
        state: 'failed',
        facts,
        reason: { kind: 'cancelled', detail: report.fileNumber },
        purchaseId,
        refund,
        since: at,
      }
    default:
      return stillPending(sale, report, at)
  }
}

function stillPending(
  sale: SaleIn<'intent' | 'sent' | 'unknown' | 'pending' | 'review' | 'decided'>,
  report: PurchaseReport,
  at: number,
): SaleIn<'pending'> {
  // The same answer again is no news: the ledger writes down only what changes a sale.
  const same =
    sale.state === 'pending' && sale.status === report.status && sale.devMarked === report.devMarked
  if (same) return sale
  return {
    state: 'pending',
    facts: sale.facts,
    firstSentAt:
      'firstSentAt' in sale && sale.firstSentAt !== null ? sale.firstSentAt : sale.facts.confirmedAt,
    purchaseId: report.id,
    status: report.status,
    devMarked: report.devMarked,
    since: sale.state === 'pending' ? sale.since : at,
  }
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

function onRefundPaid(
  sale: Sale,
  { by, at, attempt }: Extract<SaleEvent, { type: 'sale.refund-paid' }>,
): Sale {
  // Only a sale that failed gives money back, and only once.
  if (sale.state !== 'failed' || sale.refund.kind !== 'owed') return sale
  const paid = { kind: 'paid', amount: sale.refund.amount, at, by } as const
  const refund: Refund = attempt === undefined ? paid : { ...paid, handing: { kind: 'noted', attempt } }
  return { ...sale, refund }
}

function onRefundHanded(sale: Sale, at: number): Sale {
  const paid = unhanded(sale)
  if (paid?.handing?.kind !== 'noted' || !('refund' in sale)) return sale
  const { attempt } = paid.handing
  return { ...sale, refund: { ...paid, handing: { kind: 'handed', attempt, at } } }
}

function onMaybePaidBack(
  sale: Sale,
  { at, seen }: Extract<SaleEvent, { type: 'sale.maybe-paid-back' }>,
): Sale {
  // What went back for certain, and what is done, leaves nothing to be asked.
  if (!isOpen(sale) && owedBack(sale) === null) return sale
  return { ...sale, maybePaidBack: { since: at, seen: seen ?? sale.maybePaidBack?.seen ?? null } }
}

function onRefundRecalled(
  sale: Sale,
  { by, at }: Extract<SaleEvent, { type: 'sale.refund-recalled' }>,
): Sale {
  if (sale.state !== 'failed' || sale.refund.kind !== 'owed' || sale.maybePaidBack === undefined) return sale
  const { amount } = sale.refund
  return { ...sale, refund: { kind: 'paid', amount, at, by, handing: { kind: 'recalled' } } }
}

const NONE: Refund = { kind: 'none' }

/** The cashier handed out the change when the sale began, so the total is what is still in the drawer. */
function oweBack({ total }: SaleFacts): Refund {
  return total === ZERO ? NONE : { kind: 'owed', amount: total }
}
