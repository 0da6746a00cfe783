import type { TFunction } from 'i18next'
import type { SyncProblem, SyncProgress } from '#shared/domain/catalog.ts'
import type { TokenProblem, VaultProblem } from '#shared/domain/connection.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { agoWords } from './time-words.ts'

// One function per union: the key is built from the kind, so a kind without its sentence does not compile.

/** The call itself failed: a bug or a foreign message, never something the shop did. */
export function failureWords(t: TFunction, failure: IpcFailure): string {
  return t(`common.failure.${failure.kind}`, { ref: 'ref' in failure ? failure.ref : '' })
}

export function vaultWords(t: TFunction, problem: VaultProblem): string {
  return t(`common.vault.${problem.kind}`, { detail: 'detail' in problem ? problem.detail : '' })
}

export function ledgerWords(t: TFunction, problem: LedgerProblem): string {
  return t(`common.ledger.${problem.kind}`, { detail: 'detail' in problem ? problem.detail : '' })
}

/** `now` in ms since the epoch, to say how long ago a token ran out. */
export function tokenWords(t: TFunction, problem: TokenProblem, now: number): string {
  return t(`common.token.${problem.kind}`, {
    when: problem.kind === 'expired' ? agoWords(t, now - problem.at) : '',
    status: problem.kind === 'provider-refused' ? problem.status : '',
    problem: problem.kind === 'vault' ? vaultWords(t, problem.problem) : '',
  })
}

/** Why the catalog could not be refreshed, and what to do about it. */
export function syncWords(t: TFunction, problem: SyncProblem, now: number): string {
  return t(`counter.catalog.problem.${problem.kind}`, {
    why: problem.kind === 'no-token' ? tokenWords(t, problem.why, now) : '',
    received: problem.kind === 'incomplete' ? problem.received : '',
    total: problem.kind === 'incomplete' ? problem.total : '',
    detail: problem.kind === 'cannot-save' ? problem.detail : '',
  })
}

/** How far a download is; null before the first page has come. */
export function progressWords(t: TFunction, progress: SyncProgress | null): string {
  if (progress === null) return t('counter.catalog.starting')
  const { received, total } = progress
  return total === null
    ? t('counter.catalog.received', { received })
    : t('counter.catalog.progress', { received, total })
}
