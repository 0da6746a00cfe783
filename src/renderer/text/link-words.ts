import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import type { LinkState, LinkTrouble } from '#shared/domain/link.ts'
import { tokenWords } from './problem-words.ts'
import { agoWords, countdown, durationWords } from './time-words.ts'

/** The link in a word or two. `trouble`: what matters most, null when nothing is the matter. */
export function linkWord(t: TFunction, trouble: LinkTrouble | null, { reach }: LinkState): string {
  if (trouble !== null) return t(`link.state.${trouble.kind}`)
  return t(reach.kind === 'unknown' ? 'link.state.unknown' : 'link.state.online')
}

/** What is the matter, as a heading. `now` in ms since the epoch. */
export function linkTitle(t: TFunction, trouble: LinkTrouble, now: number): string {
  switch (trouble.kind) {
    case 'offline':
    case 'no-key':
    case 'no-token':
    case 'unauthorized':
    case 'no-credits':
      return t(`link.title.${trouble.kind}`)
    case 'token-expired':
      return t('link.title.token-expired', { when: agoWords(t, now - trouble.at) })
    case 'chipi-trouble':
      return trouble.status === null
        ? t('link.title.silent')
        : t('link.title.chipi-trouble', { status: trouble.status })
    case 'clock-wrong': {
      const skew = durationWords(t, Math.abs(trouble.skewMs))
      return trouble.skewMs > 0 ? t('link.title.behind', { skew }) : t('link.title.ahead', { skew })
    }
    case 'rate-limited':
      return t('link.title.rate-limited', { wait: countdown(trouble.until - now) })
    case 'token-expiring':
      return t('link.title.token-expiring', { left: durationWords(t, trouble.at - now) })
    default:
      return assertNever(trouble, 'linkTitle')
  }
}

/** What the cashier may do meanwhile. */
export function linkMeanwhile(t: TFunction, trouble: LinkTrouble): string {
  return t(`link.meanwhile.${trouble.kind}`)
}

/** What has to be mended, and by whom. */
export function linkMend(t: TFunction, trouble: LinkTrouble, now: number): string {
  if (trouble.kind === 'offline') return t(`link.mend.offline.${trouble.cause}`)
  const why = trouble.kind === 'no-token' ? tokenWords(t, trouble.why, now) : ''
  return t(`link.mend.${trouble.kind}`, { why })
}

/** Why the charge key is off. */
export function cannotSellWords(t: TFunction, trouble: LinkTrouble): string {
  switch (trouble.kind) {
    case 'offline':
    case 'no-key':
    case 'token-expired':
    case 'no-token':
    case 'unauthorized':
      return t(`link.cannotSell.${trouble.kind}`)
    case 'chipi-trouble':
    case 'clock-wrong':
    case 'no-credits':
    case 'rate-limited':
    case 'token-expiring':
      return linkMeanwhile(t, trouble)
    default:
      return assertNever(trouble, 'cannotSellWords')
  }
}
