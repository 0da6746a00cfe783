import type { Clock } from '#shared/clock.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { ReadUrgency } from './chipi-api.ts'

/** Whose turn it is: purchases, then the sale someone waits for, then background polls, catalog pages last. */
export type Turn = 'purchase' | ReadUrgency

/** Deals out the calls that one API key may make, across everything that calls Chipi. */
export type RateLimiter = {
  /** Resolves when the call may be made, and counts it. */
  readonly acquire: (turn: Turn, options?: AcquireOptions) => Promise<Result<void, NoTurn>>
  /** No calls at all for `ms` from now (Chipi said 429). A pause never shortens one that runs. */
  readonly pause: (ms: number) => void
  /** Calls made within the window that ends now, and how many it may hold. */
  readonly usage: () => { readonly used: number; readonly perWindow: number }
}

export type AcquireOptions = {
  readonly signal?: AbortSignal | undefined
  /** Refuse with `busy` rather than wait longer than this. Left out: wait as long as it takes. */
  readonly maxWaitMs?: number | undefined
}

export type NoTurn =
  | { readonly kind: 'aborted' }
  /** The turn would come in about `waitMs`, which is later than asked for. */
  | { readonly kind: 'busy'; readonly waitMs: number }

export type RateLimiterDeps = {
  readonly clock: Clock
  /** Calls in any window; Chipi documents 100 a minute per key. */
  readonly perWindow?: number
  /** A little over a minute: a call is counted when it leaves here, Chipi counts it when it arrives. */
  readonly windowMs?: number
}

type Waiter = {
  readonly turn: Turn
  /** On the monotonic clock. */
  readonly deadline: number
  readonly settle: (result: Result<void, NoTurn>) => void
}

/** Lower goes first. */
const RANK: Readonly<Record<Turn, number>> = { purchase: 0, waiting: 1, background: 2, catalog: 3 }

/** Each kind may fill the window only up to its share, so that there is always room for those before it. */
const SHARE: Readonly<Record<Turn, number>> = { purchase: 1, waiting: 0.85, background: 0.7, catalog: 0.5 }

/**
 * A sliding window: no span of `windowMs` ever holds more than `perWindow` calls. Those who wait stand in one line, by
 * rank and then by arrival. Everything happens in `pump`, which runs after every change; one sleep at a time leads to
 * the next moment at which something can change by itself.
 */
export function createRateLimiter(deps: RateLimiterDeps): RateLimiter {
  const { clock, perWindow = 100, windowMs = 61_000 } = deps
  let line: readonly Waiter[] = []
  let granted: number[] = []
  let pausedUntil = Number.NEGATIVE_INFINITY
  let alarm = new AbortController()

  /** When a call with `ahead` others before it could be made, as things stand. */
  const turnAt = (turn: Turn, ahead: number, now: number): number => {
    const room = Math.max(1, Math.floor(perWindow * SHARE[turn]))
    // The call that must have left the window first: one of those made, or one of those waiting ahead.
    const blocking = granted.length + ahead - room
    const leftAt =
      blocking < 0 ? now : windowMs + (granted[blocking] ?? turnAt(turn, blocking - granted.length, now))
    return Math.max(now, pausedUntil, leftAt)
  }

  /** Grants what can be granted now, refuses what would come too late, and returns who still waits. */
  const serve = (now: number): readonly Waiter[] => {
    const waiting: Waiter[] = []
    for (const waiter of line) {
      const at = turnAt(waiter.turn, waiting.length, now)
      if (at <= now) {
        granted.push(now)
        waiter.settle(ok(undefined))
      } else if (at > waiter.deadline) {
        waiter.settle(err({ kind: 'busy', waitMs: at - now }))
      } else {
        waiting.push(waiter)
      }
    }
    return waiting
  }

  const pump = () => {
    const now = clock.monotonic()
    granted = granted.filter(at => at + windowMs > now)
    line = serve(now)
    alarm.abort()
    const first = line[0]
    if (first === undefined) return
    const thisAlarm = new AbortController()
    alarm = thisAlarm
    // At least a millisecond: a timer may ring a fraction early, and must not ring in a circle.
    void clock.sleep(Math.max(1, turnAt(first.turn, 0, now) - now), thisAlarm.signal).then(() => {
      if (!thisAlarm.signal.aborted) pump()
    })
  }

  const join = (waiter: Waiter) => {
    line = [...line, waiter].toSorted((a, b) => RANK[a.turn] - RANK[b.turn])
    pump()
  }
  const leave = (waiter: Waiter) => {
    line = line.filter(other => other !== waiter)
    pump()
  }

  return {
    acquire: (turn, { signal, maxWaitMs = Number.POSITIVE_INFINITY } = {}) =>
      new Promise(resolve => {
        if (signal?.aborted === true) return resolve(err({ kind: 'aborted' }))
        const onAbort = () => {
          leave(waiter)
          waiter.settle(err({ kind: 'aborted' }))
        }
        const settle: Waiter['settle'] = result => {
          signal?.removeEventListener('abort', onAbort)
          resolve(result)
        }
        const waiter = { turn, deadline: clock.monotonic() + maxWaitMs, settle }
        signal?.addEventListener('abort', onAbort)
        join(waiter)
      }),
    pause: ms => {
      pausedUntil = Math.max(pausedUntil, clock.monotonic() + ms)
      pump()
    },
    usage: () => {
      const since = clock.monotonic() - windowMs
      return { used: granted.filter(at => at > since).length, perWindow }
    },
  }
}
