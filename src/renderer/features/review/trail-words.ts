import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import type { Decision, PurchaseReport } from '#shared/domain/sale-outcome.ts'
import type { SaleEvent } from '#shared/domain/sale-event.ts'
import type { TrailEntry } from '#shared/domain/trail.ts'
import { actWords } from '#renderer/features/pin/act-words.ts'
import { money } from '#renderer/text/money.ts'
import { doubtWords, notTakenWords, refusalWords, reviewWords } from '#renderer/text/sale-words.ts'

/** One thing that happened to a sale, in a sentence. `again`: it had been sent before. */
export function trailWords(t: TFunction, entry: TrailEntry, again: boolean): string {
  switch (entry.type) {
    case 'sale.intended':
      return intendedWords(t, entry)
    case 'sale.sent':
      return t(again ? 'review.trail.sentAgain' : 'review.trail.sent')
    case 'sale.not-taken':
      return notTakenWords(t, entry.why)
    case 'sale.unanswered':
      return doubtWords(t, entry.doubt)
    case 'sale.refused':
      return t('review.trail.refused', { reason: refusalWords(t, entry.refusal) })
    case 'sale.reported':
      return reportWords(t, entry.report)
    case 'sale.given-to-review':
      return t('review.trail.toReview', { reason: reviewWords(t, entry.reason) })
    case 'sale.abandoned':
      return t('review.trail.abandoned')
    case 'sale.decided':
      return decisionWords(t, entry.decision)
    case 'sale.refund-paid':
      return t('review.trail.refundPaid', { by: entry.by })
    case 'sale.refund-handed':
      return t('review.trail.refundHanded')
    case 'sale.maybe-paid-back':
      return entry.seen === null
        ? t('review.trail.maybePaidBack')
        : t('review.trail.seenPaidBack', { by: entry.seen.by })
    case 'sale.refund-recalled':
      return t('review.trail.refundRecalled', { by: entry.by })
    case 'ticket.printed':
      return entry.doubt === true ? t('printing.doubted') : t(`review.trail.printed.${entry.kind}`)
    case 'act.drawer-opened':
    case 'act.code-reprinted':
    case 'act.code-shown':
    case 'act.pin-set':
    case 'act.pin-changed':
    case 'act.pin-refused':
      return actWords(t, entry)
    default:
      return assertNever(entry, 'trailWords')
  }
}

function intendedWords(t: TFunction, { facts }: Extract<SaleEvent, { type: 'sale.intended' }>): string {
  const { total, cash, change } = facts
  return t('review.trail.intended', { total: money(total), cash: money(cash), change: money(change) })
}

function reportWords(t: TFunction, { status, fileNumber }: PurchaseReport): string {
  switch (status) {
    case 'SUCCESS':
      return fileNumber === null || fileNumber === ''
        ? t('review.trail.successWithoutFolio')
        : t('review.trail.success', { folio: fileNumber })
    case 'FAILED':
      return t('review.trail.carrierFailed')
    case 'CANCELLED':
      return t('review.trail.cancelled')
    case 'PENDING':
    case 'PROCESSING':
      return t('review.trail.working')
    default:
      return t('review.trail.otherWord', { status })
  }
}

function decisionWords(t: TFunction, { outcome, by, reason, folio }: Decision): string {
  if (outcome === 'not-done') return t('review.trail.decidedNotDone', { by, reason })
  return folio === null
    ? t('review.trail.decidedDone', { by, reason })
    : t('review.trail.decidedDoneFolio', { by, reason, folio })
}
