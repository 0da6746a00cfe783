import type { FaultSpec } from '#sandbox/core/fault.ts'
import type { Dice } from './dice.ts'

/** What Chipi and the line do wrong around one kill: nothing, or up to three things at once. */
export function drawMischief(dice: Dice): readonly FaultSpec[] {
  const count = dice.pick([0, 0, 1, 1, 1, 2, 2, 3])
  return Array.from({ length: count }, () => dice.pick(KINDS)(dice))
}

/** Several of one line stand for its weight. All are used up by one call or a few, so that a shop never gets stuck. */
const KINDS: readonly ((dice: Dice) => FaultSpec)[] = [
  // Longer than the kill takes: Chipi goes on with a request whose sender is dead, and may take it long after.
  dice => ({ kind: 'slow', route: 'buy', delayMs: dice.between(100, 6_000), when: 'before' }),
  dice => ({ kind: 'slow', route: 'buy', delayMs: dice.between(100, 6_000), when: 'before' }),
  dice => ({ kind: 'slow', route: 'buy', delayMs: dice.between(100, 6_000), when: 'after' }),
  dice => ({ kind: 'slow', route: 'any', delayMs: dice.between(50, 1_500), when: dice.pick(WHEN) }),
  dice => ({ kind: 'reply-dropped', how: dice.pick(['reset', 'silence']) }),
  dice => ({ kind: 'reply-dropped', how: dice.pick(['reset', 'silence']) }),
  dice => ({ kind: 'server-error', route: 'buy', status: dice.pick(STATUSES), when: dice.pick(WHEN) }),
  dice => ({ kind: 'server-error', route: 'buy', status: dice.pick(STATUSES), when: 'after' }),
  dice => ({
    kind: 'server-error',
    route: dice.pick(READS),
    status: dice.pick(STATUSES),
    times: dice.between(1, 3),
  }),
  dice => ({ kind: 'settles-after', afterMs: dice.between(0, 6_000) }),
  dice => ({ kind: 'settles-after', afterMs: dice.between(0, 6_000) }),
  dice => ({ kind: 'failed', afterMs: dice.between(0, 2_000) }),
  dice => ({ kind: 'cancelled', afterMs: dice.between(0, 2_000) }),
  dice => ({ kind: 'status-word', forMs: dice.between(500, 5_000) }),
  dice => ({ kind: 'rate-limited', route: 'buy', ...(dice.chance(0.5) ? { retryAfterSeconds: 1 } : {}) }),
  () => ({ kind: 'rate-limited', route: 'get-transaction', retryAfterSeconds: 1 }),
  () => ({ kind: 'no-credits' }),
  dice => ({ kind: 'garbage', route: 'buy', body: dice.pick(['html', 'truncated', 'array', 'empty']) }),
  dice => ({ kind: 'garbage', route: dice.pick(READS), body: dice.pick(['html', 'truncated']) }),
  dice => ({ kind: 'reset', route: dice.pick(['buy', ...READS]) }),
  () => ({ kind: 'missing-folio' }),
]

const WHEN = ['before', 'after'] as const
const STATUSES = [500, 502, 503, 504]
const READS = ['get-purchase', 'get-transaction'] as const
