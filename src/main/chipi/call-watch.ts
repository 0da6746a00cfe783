import type { Clock } from '#shared/clock.ts'
import { headerOf } from './answer-text.ts'
import type { Contact } from './chipi-api.ts'
import type { ClockSkew } from './clock-skew.ts'
import type { Exchange, ExchangeOutcome, HttpAnswer, HttpRequest } from './exchange.ts'
import type { RateLimiter } from './rate-limit.ts'
import { retryAfterMs } from './retry-after.ts'

/** One finished exchange, for the log: no credentials, no body, and the path without its query. */
export type CallReport = {
  /** When it ended, ms since the epoch. */
  readonly at: number
  readonly method: HttpRequest['method']
  readonly path: string
  readonly outcome: ExchangeOutcome['kind']
  /** Null without an answer. */
  readonly status: number | null
  readonly tookMs: number
}

/** Learns from every exchange that goes by: whether Chipi is there, what its clock says, and when it wants quiet. */
export type CallWatch = {
  readonly exchange: Exchange
  readonly lastContact: () => Contact | null
}

export type CallWatchDeps = {
  readonly exchange: Exchange
  readonly clock: Clock
  readonly skew: ClockSkew
  readonly limiter: RateLimiter
  readonly onCall?: (report: CallReport) => void
}

/** How long everything holds still after a 429 that does not say, ms. */
const UNTOLD_PAUSE_MS = 10_000
/** A 429 that asks for more does not stop the whole till: the documented window is a minute. */
const LONGEST_PAUSE_MS = 120_000

export function createCallWatch(deps: CallWatchDeps): CallWatch {
  const { clock, skew } = deps
  let contact: Contact | null = null

  const learn = (outcome: ExchangeOutcome) => {
    const reached = reachedChipi(outcome)
    if (reached !== null) contact = { at: clock.now(), reached }
    if (outcome.kind !== 'answered') return
    const { headers, arrivedAt, tookMs } = outcome
    skew.observe({
      date: headerOf(headers, 'date'),
      age: headerOf(headers, 'age'),
      arrivedAt,
      tookMs,
    })
    if (outcome.status === 429) deps.limiter.pause(pauseMs(outcome))
  }

  return {
    exchange: async request => {
      const startedAt = clock.monotonic()
      const outcome = await deps.exchange(request)
      learn(outcome)
      deps.onCall?.(reportOf(request, outcome, clock.now(), clock.monotonic() - startedAt))
      return outcome
    },
    lastContact: () => contact,
  }
}

function pauseMs({ headers, arrivedAt }: HttpAnswer): number {
  const told = retryAfterMs(headerOf(headers, 'retry-after'), headerOf(headers, 'date'), arrivedAt)
  return Math.min(told ?? UNTOLD_PAUSE_MS, LONGEST_PAUSE_MS)
}

/** Null when the exchange says nothing about it: we ended it ourselves. */
function reachedChipi(outcome: ExchangeOutcome): boolean | null {
  if (outcome.kind === 'answered' || outcome.kind === 'too-large') return true
  const endedByUs = outcome.kind === 'cut-off' ? outcome.why : outcome.cause
  return endedByUs === 'aborted' ? null : false
}

function reportOf(
  { method, path }: HttpRequest,
  outcome: ExchangeOutcome,
  at: number,
  tookMs: number,
): CallReport {
  const status = 'status' in outcome ? outcome.status : null
  return { at, method, path: path.replace(/\?.*$/s, ''), outcome: outcome.kind, status, tookMs }
}
