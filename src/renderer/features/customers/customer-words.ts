import type { TFunction } from 'i18next'
import type { AddCustomerOutcome } from '#shared/domain/customer.ts'
import type { Reply } from '#shared/ipc/define.ts'
import { failureWords, vaultWords } from '#renderer/text/problem-words.ts'

/** Why a customer could not be put on the list, and what to do; undefined when they are on it. */
export function addProblem(t: TFunction, reply: Reply<AddCustomerOutcome | null>): string | undefined {
  if (!reply.ok) return failureWords(t, reply.error)
  const outcome = reply.value
  if (outcome === null) return t('customers.problem.no-till')
  if (outcome.kind === 'added' || outcome.kind === 'known') return undefined
  if (outcome.kind === 'no-key') return t('customers.noKey', { problem: vaultWords(t, outcome.problem) })
  return t(`customers.problem.${outcome.kind}`, { folder: 'folder' in outcome ? outcome.folder : '' })
}
