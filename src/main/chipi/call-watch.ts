import type { Clock } from '#shared/clock.ts'
import { headerOf } from './answer-text.ts'
import type { ClockSkew } from './clock-skew.ts'
import type { Exchange, ExchangeOutcome, HttpAnswer, HttpRequest } from './exchange.ts'
import type { RateLimiter } from './rate-limit.ts'
import { quietMs, retryAfterMs } from './retry-after.ts'

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

export type CallWatchDeps = {
  readonly exchange: Exchange
  readonly clock: Clock
  readonly skew: ClockSkew
  readonly limiter: RateLimiter
  readonly onCall?: (report: CallReport) => void
}

/** An exchange that learns from everything that goes by: what Chipi's clock says, and when it wants quiet. */
export function createCallWatch(deps: CallWatchDeps): Exchange {
  const { clock, skew, limiter } = deps

  const learn = ({ status, headers, arrivedAt, tookMs }: HttpAnswer) => {
    const date = headerOf(headers, 'date')
    skew.observe({ date, age: headerOf(headers, 'age'), arrivedAt, tookMs })
    if (status === 429)
      limiter.pause(quietMs(retryAfterMs(headerOf(headers, 'retry-after'), date, arrivedAt)))
  }

  return async request => {
    const startedAt = clock.monotonic()
    const outcome = await deps.exchange(request)
    if (outcome.kind === 'answered') learn(outcome)
    deps.onCall?.(reportOf(request, outcome, clock.now(), clock.monotonic() - startedAt))
    return outcome
  }
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
