import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import { unhanded } from '#shared/domain/sale-refund.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { failureWords, ledgerWords } from '#renderer/text/problem-words.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { PayOut, PayOutAnswer } from './refunds-store.ts'

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

/**
 * How a payment that is written down is told beside the sale; null while its pay-out is under way, which says all there is
 * to do. Whether the customer has it is asked only where the key to answer stands.
 */
export function paidSays(sale: Sale, payOut: PayOut | undefined) {
  if (unhanded(sale) !== null) {
    if (payOut !== undefined) return null
    return { label: 'refund.wasHanded', note: 'refund.wasHandedNote' } as const
  }
  const recalled = 'refund' in sale && sale.refund.kind === 'paid' && sale.refund.handing?.kind === 'recalled'
  return { label: 'refund.paid', note: recalled ? 'refund.recalledBy' : 'refund.paidBy' } as const
}

/** Why that the customer has the cash, or had it before, is not written down. */
export function notNotedWords(t: TFunction, why: LedgerProblem | IpcFailure): string {
  const problem =
    why.kind === 'refused' || why.kind === 'internal' ? failureWords(t, why) : ledgerWords(t, why)
  return t('refund.outcome.not-noted', { problem })
}
