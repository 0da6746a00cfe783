import type { Climate } from './climate.ts'
import { dayEndAfter } from './day-end.ts'

const MINUTE = 60_000
const NEVER = 1e12

/** Some odds that a climate is to have, whatever it was drawn with. */
export type Wanted = {
  readonly wire?: Partial<Climate['wire']>
  readonly fates?: Partial<Climate['fates']>
  readonly people?: Partial<Climate['people']>
}

/** A climate in which some things happen often. */
export function often({ wire, fates, people }: Wanted): (climate: Climate) => Climate {
  return climate => ({
    ...climate,
    wire: { ...climate.wire, ...wire },
    fates: { ...climate.fates, ...fates },
    people: { ...climate.people, ...people },
  })
}

/** The current goes again and again. */
export function dying(climate: Climate): Climate {
  return { ...climate, death: { ...climate.death, atEachPoint: 0.004, powerCut: 1 } }
}

/**
 * A shop that is busy while Chipi's day ends and has no answer from it just then, on a computer whose clock runs ahead,
 * past a midnight that has not come, until somebody sets it right.
 */
export function overMidnight(climate: Climate): Climate {
  const days: Climate = {
    ...climate,
    chipiOffsetMs: 0,
    chipi: { ...climate.chipi, idempotencyDay: 'utc', transactionLookup: false, settleAfterMs: 0 },
  }
  return {
    ...days,
    start: dayEndAfter(days, climate.start) - 15 * MINUTE,
    wallOffsetMs: 20 * MINUTE,
    pace: { ...climate.pace, meanGapMs: 20_000, closing: 0 },
    outages: { ...climate.outages, atDayEnd: 1 },
    clockJumps: { meanGapMs: NEVER, largestMs: 1, atDayEnd: 1 },
    death: { ...climate.death, atEachPoint: 0, meanGapMs: NEVER, atDayEnd: 0 },
  }
}
