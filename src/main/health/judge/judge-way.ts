import type { Environment } from '#shared/domain/environment.ts'
import type { HealthItem } from '#shared/domain/health.ts'
import { WARN_BEFORE_EXPIRY_MS, type LinkState } from '#shared/domain/link.ts'
import { attention, broken, count, good, moment, span, text } from './item.ts'

/** How Chipi has been answering, learnt from the till's own calls. */
export type Latency = {
  /** The latest answered call, ms; null while there was none. */
  readonly lastMs: number | null
  /** Of the latest answered calls, ms. */
  readonly medianMs: number | null
  /** How many the median is of. */
  readonly calls: number
}

/** Calls of the key in use within the limiter's window. */
export type Budget = { readonly used: number; readonly perWindow: number }

export type WayFacts = {
  readonly environment: Environment
  readonly link: LinkState
  readonly latency: Latency
  readonly budget: Budget
  /** Chipi's clock minus ours, ms; null until an answer told. */
  readonly skewMs: number | null
  /** The key's prefix and last four characters; null without one. */
  readonly keyHint: string | null
  /** A new token can be had without a person. */
  readonly renewsItself: boolean
}

/** A median above this is felt by whoever waits at the counter, ms. */
const SLOW_MS = 3_000
/** Fewer answers than this say nothing about how it usually is. */
const ENOUGH_CALLS = 3
/** Tickets would show another minute than the customer's phone, ms. */
const DRIFT_MS = 60_000
/** What most providers forgive a token, ms. */
const WRONG_MS = 5 * 60_000
/** Of the calls a key may make: beyond it catalog and polls already wait. */
const TIGHT = 0.85

/** Whether calls get through and how fast. */
export function judgeChipi({ link: { reach }, latency }: WayFacts, now: number): HealthItem {
  const remedy = 'reconnect'
  if (reach.kind === 'offline')
    return broken('chipi', 'chipi-offline', { values: { span: span(now - reach.since) }, remedy })
  if (reach.kind === 'chipi-trouble')
    return broken('chipi', 'chipi-trouble', { values: { span: span(now - reach.since) }, remedy })
  const { lastMs, medianMs, calls } = latency
  if (lastMs === null || medianMs === null) return good('chipi', 'chipi-untried', { remedy })
  const values = { last: span(lastMs), median: span(medianMs) }
  return calls >= ENOUGH_CALLS && medianMs > SLOW_MS
    ? attention('chipi', 'chipi-slow', { values, remedy })
    : good('chipi', 'chipi-online', { values, remedy })
}

export function judgeKey({ environment, link: { access }, keyHint }: WayFacts): HealthItem {
  const remedy = 'open-settings'
  if (environment === 'practice') return good('key', 'key-practice')
  if (access.kind === 'no-key' || keyHint === null) return broken('key', 'key-missing', { remedy })
  const values = { key: text(keyHint) }
  if (access.kind === 'unauthorized') return broken('key', 'key-refused', { values, remedy })
  return good('key', access.kind === 'accepted' ? 'key-accepted' : 'key-kept', { values })
}

export function judgeToken({ environment, link, renewsItself }: WayFacts, now: number): HealthItem {
  const remedy = 'open-settings'
  const { access, tokenEndsAt } = link
  if (environment === 'practice') return good('token', 'token-practice')
  if (access.kind === 'no-token' && access.why.kind !== 'expired')
    return broken('token', 'token-missing', { remedy })
  const endedAt = access.kind === 'no-token' && access.why.kind === 'expired' ? access.why.at : tokenEndsAt
  if (endedAt !== null && endedAt <= now)
    return broken('token', 'token-ended', { values: { at: moment(endedAt) }, remedy })
  if (renewsItself || tokenEndsAt === null) return good('token', 'token-renews')
  const values = { left: span(tokenEndsAt - now), at: moment(tokenEndsAt) }
  return tokenEndsAt - now <= WARN_BEFORE_EXPIRY_MS
    ? attention('token', 'token-ends-soon', { values, remedy })
    : good('token', 'token-lasts', { values })
}

/** Chipi tells no balance: only a refused purchase says that it is too low. */
export function judgeCredits({ link: { noCreditsSince } }: WayFacts): HealthItem {
  return noCreditsSince === null
    ? good('credits', 'credits-unsaid')
    : attention('credits', 'credits-lacking', { values: { at: moment(noCreditsSince) } })
}

export function judgeClock({ skewMs }: WayFacts): HealthItem {
  if (skewMs === null) return good('clock', 'clock-untold')
  const values = { span: span(Math.abs(skewMs)) }
  if (Math.abs(skewMs) > WRONG_MS) return broken('clock', 'clock-wrong', { values })
  return Math.abs(skewMs) > DRIFT_MS
    ? attention('clock', 'clock-drifts', { values })
    : good('clock', 'clock-right', { values })
}

export function judgeBudget({ link: { quietUntil }, budget }: WayFacts, now: number): HealthItem {
  const values = { used: count(budget.used), limit: count(budget.perWindow) }
  if (quietUntil !== null && quietUntil > now)
    return attention('budget', 'budget-quiet', { values: { ...values, left: span(quietUntil - now) } })
  return budget.used >= budget.perWindow * TIGHT
    ? attention('budget', 'budget-tight', { values })
    : good('budget', 'budget-free', { values })
}
