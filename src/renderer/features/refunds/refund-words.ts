import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import { unhanded } from '#shared/domain/sale-refund.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { failureWords, ledgerWords } from '#renderer/text/problem-words.ts'
import type { PayOutAnswer } from './refunds-store.ts'

/** Why no cash may leave, for every outcome but the one that lets it. `when` puts an instant (ms) into words. */
export function noCashWords(
  t: TFunction,
  outcome: Exclude<PayOutAnswer, { kind: 'paid' }>,
  when: (at: number) => string,
): string {
  switch (outcome.kind) {
    case 'already-paid': {
      const { sale } = outcome
      const paid = 'refund' in sale && sale.refund.kind === 'paid' ? sale.refund : null
      return t(unhanded(sale) === null ? 'refund.outcome.already-paid' : 'refund.outcome.noted', {
        by: paid?.by ?? '',
        when: paid === null ? '' : when(paid.at),
      })
    }
    case 'recalled':
      return t('refund.outcome.recalled')
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

/** Why that the customer has the cash, or had it before, is not written down. */
export function notNotedWords(t: TFunction, why: LedgerProblem | IpcFailure): string {
  const problem =
    why.kind === 'refused' || why.kind === 'internal' ? failureWords(t, why) : ledgerWords(t, why)
  return t('refund.outcome.not-noted', { problem })
}
