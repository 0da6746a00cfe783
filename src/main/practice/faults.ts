import type { FaultSpec } from '#sandbox/core/fault.ts'
import { assertNever } from '#shared/assert-never.ts'
import type { PracticeFault } from '#shared/domain/practice.ts'

/** How long the answer of a slow sale takes, ms: under the client's own time limit. */
const SLOW_ANSWER_MS = 4_000
/** When a slow sale is done, ms: long enough to serve somebody else meanwhile. */
const SLOW_DONE_MS = 20_000
/** How long a sale that fails seems to go well, ms. */
const FAILS_AFTER_MS = 1_500
/** What Chipi asks to wait when there is too much at once, s. */
const TOO_MANY_WAIT_S = 8

/** What the sandbox is told for the next purchase. Empty for what is not a matter of one purchase (see `isStanding`). */
export function purchaseFaults(fault: PracticeFault): readonly FaultSpec[] {
  switch (fault) {
    case 'slow':
      return [
        { kind: 'slow', route: 'buy', delayMs: SLOW_ANSWER_MS, when: 'after' },
        { kind: 'settles-after', afterMs: SLOW_DONE_MS },
      ]
    case 'failed':
      return [{ kind: 'failed', afterMs: FAILS_AFTER_MS }]
    case 'cancelled':
      return [{ kind: 'cancelled', afterMs: FAILS_AFTER_MS }]
    case 'duplicate':
      return [{ kind: 'duplicate' }]
    case 'no-credits':
      return [{ kind: 'no-credits' }]
    case 'too-many':
      return [{ kind: 'rate-limited', route: 'buy', retryAfterSeconds: TOO_MANY_WAIT_S }]
    case 'server-error':
      return [{ kind: 'server-error', route: 'buy', when: 'after' }]
    case 'lost-reply':
      return [{ kind: 'reply-dropped' }]
    case 'garbage':
      return [{ kind: 'garbage', route: 'buy' }]
    case 'offline':
    case 'token-expired':
      return []
    default:
      return assertNever(fault, 'purchaseFaults')
  }
}
