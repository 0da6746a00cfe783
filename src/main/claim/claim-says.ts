import { assertNever } from '#shared/assert-never.ts'
import type { TrailEntry } from '#shared/domain/trail.ts'

/** What a claim tells of one entry: named one by one, so that nothing new slips into a packet unseen. */
export function claimSays(entry: TrailEntry): Readonly<Record<string, unknown>> {
  switch (entry.type) {
    case 'sale.intended':
      return { ticket: entry.facts.ticket }
    case 'sale.sent':
      return { clockSkewMs: entry.skewMs ?? null }
    case 'sale.not-taken':
      return { why: entry.why.kind }
    case 'sale.unanswered':
      return { doubt: entry.doubt.kind, httpStatus: 'status' in entry.doubt ? entry.doubt.status : null }
    case 'sale.refused':
      return { refusal: entry.refusal.kind, httpStatus: entry.refusal.status, detail: entry.refusal.detail }
    case 'sale.reported':
      return {
        status: entry.report.status,
        purchaseId: entry.report.id,
        folio: entry.report.fileNumber,
        ledgerEntryId: entry.report.ledgerEntryId,
      }
    case 'sale.given-to-review':
      return { reason: entry.reason.kind }
    case 'sale.abandoned':
    case 'sale.refund-handed':
      return {}
    case 'sale.decided': {
      const { outcome, by, reason, folio } = entry.decision
      return { outcome, by, reason, folio }
    }
    case 'sale.refund-paid':
    case 'sale.refund-recalled':
      return { by: entry.by }
    case 'sale.maybe-paid-back':
      return { seenBy: entry.seen?.by ?? null }
    case 'ticket.printed':
      return { paper: entry.kind, printer: entry.printer }
    case 'act.drawer-opened':
    case 'act.code-reprinted':
    case 'act.code-shown':
      return { by: entry.by, reason: entry.reason }
    case 'act.pin-set':
    case 'act.pin-changed':
    case 'act.pin-refused':
      return { by: entry.by }
    default:
      return assertNever(entry, 'claimSays')
  }
}
