import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import type { CodeRefusal } from '#shared/domain/code-outcome.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { failureWords, ledgerWords, vaultWords } from '#renderer/text/problem-words.ts'
import { countdown } from '#renderer/text/time-words.ts'

/** What became of trying a PIN. After `done` whoever asked goes on; after anything else nothing has happened. */
export type PinAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: CodeRefusal }
  /** No till is open. */
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

/** How long nobody may try again after this answer, ms. */
export function waitAfter(answer: PinAnswer): number {
  return answer.kind === 'refused' && 'waitMs' in answer.refusal ? answer.refusal.waitMs : 0
}

/** Why nothing was done, in a sentence. `leftMs`: what is left of the wait. */
export function answerWords(
  t: TFunction,
  answer: Exclude<PinAnswer, { kind: 'done' }>,
  leftMs: number,
): string {
  if (answer.kind === 'not-ready') return t('pin.refusal.not-ready')
  if (answer.kind === 'failed') return `${t('pin.refusal.unsure')} ${failureWords(t, answer.failure)}`
  return refusalWords(t, answer.refusal, leftMs)
}

export function refusalWords(t: TFunction, refusal: CodeRefusal, leftMs: number): string {
  switch (refusal.kind) {
    case 'not-set':
      return t('pin.refusal.not-set')
    case 'wrong':
      return refusal.triesLeft > 0
        ? t('pin.refusal.wrong', { count: refusal.triesLeft })
        : t('pin.refusal.locked', { wait: countdown(leftMs) })
    case 'locked':
      return t('pin.refusal.locked', { wait: countdown(leftMs) })
    case 'vault':
      return t('pin.refusal.vault', { problem: vaultWords(t, refusal.problem) })
    case 'ledger':
      return t('pin.refusal.ledger', { problem: ledgerWords(t, refusal.problem) })
    case 'already-out':
    case 'no-code':
      return t(`giftCode.refusal.${refusal.kind}`)
    case 'unreadable':
      return t(`giftCode.refusal.unreadable.${refusal.problem}`)
    default:
      return assertNever(refusal, 'refusalWords')
  }
}
