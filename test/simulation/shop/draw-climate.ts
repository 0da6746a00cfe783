import type { Chance } from '../chance.ts'
import type { Climate } from './climate.ts'
import { dayEndAfter, type DayReading } from './day-end.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NEVER = 1_000_000 * DAY

/** Draws a shop. In each, some kinds of trouble do not exist and others are frequent, so that rare pairs meet. */
export function drawClimate(chance: Chance): Climate {
  /** A probability that is zero in half of all shops. */
  const odds = (low: number, high: number, share = 0.5): number => {
    const drawn = chance.spread(low * 1e6, high * 1e6) / 1e6
    return chance.happens(share) ? drawn : 0
  }
  const gap = (low: number, high: number, share = 0.5): number => {
    const drawn = chance.spread(low, high)
    return chance.happens(share) ? drawn : NEVER
  }
  const days: Pick<Climate, 'timeZone' | 'chipiOffsetMs' | 'chipi'> = {
    timeZone: chance.pick([
      'America/Mexico_City',
      'America/Mexico_City',
      'America/Tijuana',
      'America/Hermosillo',
    ]),
    chipiOffsetMs: chance.happens(0.7) ? chance.whole(-2_000, 2_000) : drawOffset(chance),
    chipi: {
      idempotencyDay: chance.pick(['utc', 'shop-zone', 'rolling-24h']),
      transactionLookup: chance.happens(0.5),
      retryAfterHeader: chance.happens(0.5),
      errorShape: chance.pick(['error-message', 'message-code-status', 'framework']),
      settleAfterMs: chance.pick([0, 800, 3_000, 20_000]),
    },
  }
  return {
    ...days,
    start: drawStart(days, chance),
    wallOffsetMs: drawOffset(chance),
    pace: {
      meanGapMs: chance.spread(4 * SECOND, 4 * MINUTE),
      crowd: odds(0.002, 0.02),
      crowdSize: chance.spread(10, 300),
      closing: odds(0.002, 0.02),
    },
    wire: {
      noConnection: odds(0.002, 0.1),
      lost: odds(0.002, 0.1),
      late: odds(0.002, 0.05),
      gatewayBefore: odds(0.002, 0.1),
      gatewayAfter: odds(0.002, 0.1),
      replyLost: odds(0.002, 0.2),
      replyCut: odds(0.002, 0.1),
      replyLate: odds(0.002, 0.1),
      repeated: odds(0.002, 0.1),
    },
    fates: {
      fails: odds(0.002, 0.2),
      cancelled: odds(0.002, 0.2),
      stuck: odds(0.0005, 0.005),
      oddWord: odds(0.002, 0.02),
      settlesLate: odds(0.005, 0.1),
      duplicate: odds(0.002, 0.05),
      noCredits: odds(0.002, 0.1),
      serverErrorBefore: odds(0.002, 0.1),
      serverErrorAfter: odds(0.002, 0.1),
      missingFolio: odds(0.002, 0.05),
      missingOptional: odds(0.01, 0.5),
      rateLimited: odds(0.002, 0.1),
      unauthorized: odds(0.002, 0.05),
      garbage: odds(0.002, 0.1),
      slow: odds(0.002, 0.1),
      changesItsMind: odds(0.02, 0.5),
    },
    outages: {
      meanGapMs: gap(10 * MINUTE, DAY, 0.6),
      longestMs: chance.pick([5 * MINUTE, HOUR, 12 * HOUR, 30 * HOUR]),
      atDayEnd: odds(0.3, 1),
    },
    clockJumps: {
      meanGapMs: gap(20 * MINUTE, DAY, 0.4),
      largestMs: chance.pick([5 * SECOND, 10 * MINUTE, 3 * HOUR, 30 * HOUR]),
      atDayEnd: odds(0.3, 1),
    },
    token: { fails: odds(0.002, 0.05), goesStale: odds(0.002, 0.05) },
    disk: {
      refusesOnce: odds(0.0005, 0.02, 0.3),
      fullMeanGapMs: gap(HOUR, DAY, 0.25),
      fullLongestMs: chance.pick([10 * SECOND, 2 * MINUTE, 10 * MINUTE]),
    },
    death: {
      atEachPoint: odds(0.0001, 0.004, 0.7),
      powerCut: chance.pick([0.2, 0.5, 1]),
      meanGapMs: gap(30 * MINUTE, DAY, 0.3),
      atDayEnd: odds(0.3, 1),
      longestDownMs: chance.pick([10 * SECOND, 5 * MINUTE, HOUR, 20 * HOUR]),
    },
    people: {
      sameAgain: odds(0.02, 0.3),
      pressesTwice: odds(0.02, 0.5),
      sendsAgain: odds(0.1, 0.9, 0.7),
      abandons: odds(0.05, 0.9, 0.7),
      quits: odds(0.002, 0.02, 0.4),
      wantsMore: odds(0.02, 0.4),
    },
  }
}

/** A climate in which nothing ever goes wrong. */
export function calmClimate(start: number): Climate {
  const nothing = drawClimate({
    ...CALM_CHANCE,
  })
  return { ...nothing, start, timeZone: 'America/Mexico_City', wallOffsetMs: 0, chipiOffsetMs: 0 }
}

/** Draws that leave every kind of trouble out. */
const CALM_CHANCE: Chance = {
  fraction: () => 0,
  happens: () => false,
  whole: low => low,
  spread: low => low,
  span: meanMs => meanMs,
  pick: items => items[0],
  fork: () => CALM_CHANCE,
}

/** Often shortly before Chipi's day ends: at UTC's midnight it is 18:00 in central Mexico, and the counter is busy. */
function drawStart(days: DayReading, chance: Chance): number {
  const some = Date.parse('2026-11-20T00:00:00Z') + chance.whole(0, 300 * DAY)
  const before = chance.whole(0, 60 * MINUTE)
  return chance.happens(0.5) ? some : dayEndAfter(days, some) - before
}

/** Clocks are mostly right, sometimes minutes off, seldom hours. */
function drawOffset(chance: Chance): number {
  const largest = chance.pick([2 * SECOND, 2 * SECOND, 2 * SECOND, 10 * MINUTE, HOUR, 8 * HOUR])
  return chance.whole(-largest, largest)
}
