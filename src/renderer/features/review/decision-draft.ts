import type { Decision } from '#shared/domain/sale-outcome.ts'
import type { SaleIn } from '#shared/domain/sale.ts'

/** A decision as far as it is filled in. */
export type DecisionDraft = {
  readonly outcome: Decision['outcome'] | null
  readonly folio: string
  readonly by: string
  readonly reason: string
}

export const EMPTY_DRAFT: DecisionDraft = { outcome: null, folio: '', by: '', reason: '' }

export type MissingPart = 'missingOutcome' | 'missingBy' | 'missingReason'

/** What still has to be filled in, in the order in which the form asks; empty when it can be confirmed. */
export function missingIn({ outcome, by, reason }: DecisionDraft): readonly MissingPart[] {
  const parts: readonly (readonly [boolean, MissingPart])[] = [
    [outcome === null, 'missingOutcome'],
    [reason.trim() === '', 'missingReason'],
    [by.trim() === '', 'missingBy'],
  ]
  return parts.flatMap(([missing, part]) => (missing ? [part] : []))
}

/** The decision that the draft means, or null while something is missing. */
export function decisionOf(draft: DecisionDraft): Decision | null {
  const { outcome, folio, by, reason } = draft
  if (outcome === null || missingIn(draft).length > 0) return null
  const kept = outcome === 'done' && folio.trim() !== '' ? folio.trim() : null
  return { outcome, by: by.trim(), reason: reason.trim(), folio: kept }
}

/** Reasons on keys, for each outcome. Each of them proves it alone: that Chipi's dashboard lacks the sale does not. */
export const QUICK_REASONS = {
  done: ['dashboardDone', 'customerDone', 'carrierDone'],
  'not-done': ['dashboardNotDone', 'checkedAndMissing', 'carrierNotDone'],
} as const

/** Which sentence says what will follow. */
export function consequenceOf(
  outcome: Decision['outcome'],
  { refund }: SaleIn<'review'>,
): 'done' | 'notDone' | 'doneAfterRefund' | 'notDoneAfterRefund' {
  const paidBack = refund.kind === 'paid'
  if (outcome === 'done') return paidBack ? 'doneAfterRefund' : 'done'
  return paidBack ? 'notDoneAfterRefund' : 'notDone'
}
