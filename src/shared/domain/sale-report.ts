import { assertNever } from '../assert-never.ts'
import { as, type Folio } from './ids.ts'
import { NONE, oweBack } from './sale-refund.ts'
import type { PurchaseReport, ReviewReason } from './sale-outcome.ts'
import type { Sale, SaleIn } from './sale.ts'

/** What a sale becomes when Chipi tells about its purchase: by the answer to a POST, or asked later. Pure. */
export function onReport(sale: Sale, report: PurchaseReport, at: number): Sale {
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
    case 'CANCELLED': {
      const kind = report.status === 'FAILED' ? 'carrier-failed' : 'cancelled'
      const reason = { kind, detail: report.fileNumber } as const
      return { state: 'failed', facts, reason, purchaseId, refund, since: at }
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
