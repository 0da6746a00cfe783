import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import type { ConnectionTrial, KeyVerdict } from '#shared/domain/connection.ts'
import { tokenWords, vaultWords } from './problem-words.ts'
import { durationWords } from './time-words.ts'

/** What a trial of the connection showed, and what to do next. `now` in ms since the epoch. */
export function trialWords(t: TFunction, trial: ConnectionTrial, now: number): string {
  if (trial.kind === 'unauthorized') return t(`setup.trial.unauthorized.${trial.hint}`)
  return t(`setup.trial.${trial.kind}`, {
    skuCount: trial.kind === 'works' ? trial.skuCount : '',
    environment: trial.kind === 'works' ? t(`common.environment.${trial.environment}`) : '',
    why: trial.kind === 'no-token' ? tokenWords(t, trial.why, now) : '',
    skew: trial.kind === 'clock-wrong' ? durationWords(t, Math.abs(trial.skewMs)) : '',
    problem: trial.kind === 'vault' ? vaultWords(t, trial.problem) : '',
  })
}

/** What a key looks like while it is being typed. */
export function keyWords(t: TFunction, verdict: KeyVerdict): string {
  switch (verdict.kind) {
    case 'public':
      return t('setup.connection.keyPublic', { environment: t(`common.environment.${verdict.environment}`) })
    case 'secret':
      return t('setup.connection.keySecret')
    case 'malformed':
      return t('setup.connection.keyMalformed')
    default:
      return assertNever(verdict, 'keyWords')
  }
}
