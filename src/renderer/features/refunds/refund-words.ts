import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import type { PayRefundOutcome } from '#shared/domain/selling.ts'
import { ledgerWords } from '#renderer/text/problem-words.ts'

/** Why no cash may leave, for every outcome but the one that lets it. `when` puts an instant (ms) into words. */
export function noCashWords(
  t: TFunction,
  outcome: Exclude<PayRefundOutcome, { kind: 'paid' }>,
  when: (at: number) => string,
): string {
  switch (outcome.kind) {
    case 'already-paid': {
      const { sale } = outcome
      const paid = 'refund' in sale && sale.refund.kind === 'paid' ? sale.refund : null
      return t('refund.outcome.already-paid', {
        by: paid?.by ?? '',
        when: paid === null ? '' : when(paid.at),
      })
    }
    case 'not-owed':
      return t('refund.outcome.not-owed')
    case 'turned-out-otherwise':
      return t('refund.outcome.turned-out-otherwise')
    case 'ledger':
      return t('refund.outcome.ledger', { problem: ledgerWords(t, outcome.problem) })
    default:
      return assertNever(outcome, 'noCashWords')
  }
}
