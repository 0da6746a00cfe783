import type { FaultSpec } from '#sandbox/core/fault.ts'
import type { Chance } from '../chance.ts'
import type { FateOdds } from '../shop/climate.ts'

const HOUR_MS = 60 * 60_000

/** What Chipi makes of one request, in the sandbox's own words for things that go wrong. */
export function drawFaults(chance: Chance, odds: FateOdds, isPurchase: boolean): readonly FaultSpec[] {
  const faults: FaultSpec[] = []
  const may = (p: number, fault: () => FaultSpec): void => {
    if (chance.happens(p)) faults.push(fault())
  }
  const span = (): number => chance.spread(100, 6 * HOUR_MS)
  if (isPurchase) {
    may(odds.fails, () => ({ kind: 'failed', afterMs: chance.pick([0, 2_000, span()]) }))
    may(odds.cancelled, () => ({ kind: 'cancelled', afterMs: chance.pick([0, 2_000, span()]) }))
    may(odds.stuck, () => ({ kind: 'stuck' }))
    may(odds.oddWord, () => ({
      kind: 'status-word',
      word: chance.pick(['ON_HOLD', 'COMPLETED', 'success', 'processing']),
      ...(chance.happens(0.7) ? { forMs: span() } : {}),
    }))
    may(odds.settlesLate, () => ({ kind: 'settles-after', afterMs: span() }))
    may(odds.duplicate, () => ({ kind: 'duplicate' }))
    may(odds.noCredits, () => ({ kind: 'no-credits' }))
    may(odds.slow, () => ({
      kind: 'slow',
      delayMs: chance.spread(200, 60_000),
      when: chance.pick(['before', 'after']),
    }))
  }
  may(odds.serverErrorBefore, () => ({
    kind: 'server-error',
    status: chance.pick([500, 502, 503]),
    when: 'before',
  }))
  may(odds.serverErrorAfter, () => ({
    kind: 'server-error',
    status: chance.pick([500, 502, 504]),
    when: 'after',
  }))
  may(odds.missingFolio, () => ({ kind: 'missing-folio' }))
  may(odds.missingOptional, () => ({ kind: 'missing-optional' }))
  may(odds.rateLimited, () => ({
    kind: 'rate-limited',
    ...(chance.happens(0.5) ? { retryAfterSeconds: chance.whole(0, 90) } : {}),
  }))
  may(odds.unauthorized, () => ({ kind: 'unauthorized' }))
  may(odds.garbage, () => ({ kind: 'garbage', body: chance.pick(['html', 'truncated', 'array', 'empty']) }))
  return faults
}
