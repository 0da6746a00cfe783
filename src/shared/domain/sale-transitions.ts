import { assertNever } from '../assert-never.ts'
import { as, type Folio } from './ids.ts'
import type { Doubt, PurchaseReport, Sale, SaleEvent, SaleFacts, SaleIn } from './sale.ts'

/**
 * What a sale becomes when something happens to it: the fold that turns ledger entries into the current state. Pure;
 * the clock reading arrives inside the event. An event that cannot apply any more (a late or repeated answer) leaves
 * the sale as it is.
 */
export function onSaleEvent(sale: Sale, event: SaleEvent): Sale {
  switch (event.type) {
    case 'sale.intended':
      return sale
    case 'sale.sent':
      return onSent(sale, event.at)
    case 'sale.not-taken':
      return onNotTaken(sale, event)
    case 'sale.unanswered':
      return sale.state === 'sent' ? toUnknown(sale, event.doubt, event.at) : sale
    case 'sale.refused':
      return onRefused(sale, event)
    case 'sale.reported':
      return onReport(sale, event.report, event.at)
    case 'sale.given-to-review':
      return onGivenToReview(sale, event)
    case 'sale.abandoned':
      return onAbandoned(sale, event.at)
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
    notTaken: null,
    since: facts.confirmedAt,
  }
}

function onSent(sale: Sale, at: number): Sale {
  if (sale.state !== 'intent' && sale.state !== 'unknown') return sale
  return {
    state: 'sent',
    facts: sale.facts,
    attempts: sale.attempts + 1,
    firstSentAt: sale.firstSentAt ?? at,
    mayBeTaken: sale.state === 'unknown',
    since: at,
  }
}

function onNotTaken(sale: Sale, event: Extract<SaleEvent, { type: 'sale.not-taken' }>): Sale {
  if (sale.state !== 'sent') return sale
  // This attempt took nothing, but an earlier one may have: the doubt stays until Chipi answers about the purchase.
  if (sale.mayBeTaken) return toUnknown(sale, { kind: 'connection-lost' }, event.at)
  return {
    state: 'intent',
    facts: sale.facts,
    attempts: sale.attempts,
    firstSentAt: sale.firstSentAt,
    notTaken: event.why,
    since: event.at,
  }
}

function onRefused(sale: Sale, event: Extract<SaleEvent, { type: 'sale.refused' }>): Sale {
  if (sale.state !== 'sent') return sale
  // "Duplicate" after an unanswered send most likely means that the first one went through: never a failure.
  if (sale.mayBeTaken) {
    return toUnknown(sale, { kind: 'refused-after-doubt', refusal: event.refusal }, event.at)
  }
  return {
    state: 'failed',
    facts: sale.facts,
    reason: { kind: 'refused', refusal: event.refusal },
    purchaseId: null,
    since: event.at,
  }
}

function toUnknown(sale: SaleIn<'sent'>, doubt: Doubt, at: number): SaleIn<'unknown'> {
  const { facts, attempts, firstSentAt } = sale
  return { state: 'unknown', facts, attempts, firstSentAt, doubt, since: at }
}

function onReport(sale: Sale, report: PurchaseReport, at: number): Sale {
  switch (sale.state) {
    case 'settled':
      return sale
    case 'failed':
      return report.status === 'SUCCESS'
        ? {
            state: 'review',
            facts: sale.facts,
            reason: { kind: 'contradiction', folio: report.fileNumber },
            purchaseId: report.id,
            since: at,
          }
        : sale
    case 'intent':
    case 'sent':
    case 'unknown':
    case 'pending':
      return concluded(sale, report, at)
    case 'review':
      // Once it was called failed the cash may be back with the customer: only a manager can say what now.
      return sale.reason.kind === 'contradiction' ? sale : concluded(sale, report, at)
    default:
      return assertNever(sale, 'onReport')
  }
}

function concluded(
  sale: Exclude<Sale, { state: 'settled' | 'failed' }>,
  report: PurchaseReport,
  at: number,
): Sale {
  const { facts } = sale
  const { id: purchaseId, devMarked } = report
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
        since: at,
      }
    case 'CANCELLED':
      return {
        state: 'failed',
        facts,
        reason: { kind: 'cancelled', detail: report.fileNumber },
        purchaseId,
        since: at,
      }
    default:
      return stillPending(sale, report, at)
  }
}

function stillPending(
  sale: Exclude<Sale, { state: 'settled' | 'failed' }>,
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
    since: event.at,
  }
}

function onAbandoned(sale: Sale, at: number): Sale {
  // Only an intent is certainly not at Chipi; anything later cannot be given up by wish.
  if (sale.state !== 'intent') return sale
  return { state: 'failed', facts: sale.facts, reason: { kind: 'abandoned' }, purchaseId: null, since: at }
}
