import type { Chance } from '../chance.ts'
import type { Climate } from '../shop/climate.ts'
import { dayEndAfter } from '../shop/day-end.ts'
import { drawWay, garbledAnswer, noConnection, uncertainAnswer, type Way } from './way.ts'

/** Trouble that lasts: while it does, it befalls every request in the same manner. */
export type Outage =
  'no-connection' | 'nothing-arrives' | 'no-reply' | 'server-errors' | 'captive-portal' | 'forgetful'

const OUTAGES = [
  'no-connection',
  'no-connection',
  'nothing-arrives',
  'no-reply',
  'no-reply',
  'server-errors',
  'captive-portal',
  'forgetful',
] as const satisfies readonly Outage[]

/**
 * So many requests may come to nothing before an outage ends early: a night without network and one open sale is worth
 * simulating to the end, the same night with three hundred of them only takes longer.
 */
const PATIENCE = 800

type Window = { readonly from: number; readonly until: number; readonly outage: Outage }

/** The way to Chipi as it is at each moment. */
export type Weather = {
  readonly wayOf: (request: { readonly path: string }, now: number) => Way
  /** From now on everything goes through. */
  readonly calmDown: () => void
}

export function createWeather(climate: Climate, chance: Chance): Weather {
  const { wire } = climate
  let clear = false
  let window = nextWindow(chance, climate, climate.start)
  let patience = PATIENCE

  const outageAt = (now: number): Outage | null => {
    while (window.until <= now) window = nextWindow(chance, climate, window.until)
    return window.from <= now ? window.outage : null
  }

  const endOutage = (now: number): void => {
    window = nextWindow(chance, climate, now)
    patience = PATIENCE / 4
  }

  return {
    wayOf: ({ path }, now) => {
      if (clear) return { kind: 'through' }
      const outage = outageAt(now)
      if (outage !== null && (patience -= 1) < 0) endOutage(now)
      return outage === null ? drawWay(chance, wire) : wayIn(outage, path, chance)
    },
    calmDown: () => {
      clear = true
    },
  }
}

function nextWindow(chance: Chance, climate: Climate, after: number): Window {
  const { meanGapMs, longestMs, atDayEnd } = climate.outages
  const from = after + chance.span(meanGapMs)
  const some: Window = { from, until: from + chance.spread(5_000, longestMs), outage: chance.pick(OUTAGES) }
  const end = dayEndAfter(climate, after)
  const atEnd: Window = {
    from: Math.max(after, end - chance.spread(10_000, 30 * MINUTE)),
    until: end + chance.spread(MINUTE, 60 * MINUTE),
    outage: chance.pick(['no-reply', chance.pick(OUTAGES)]),
  }
  return chance.happens(atDayEnd) && atEnd.from < some.from ? atEnd : some
}

const MINUTE = 60_000

function wayIn(outage: Outage, path: string, chance: Chance): Way {
  switch (outage) {
    case 'no-connection':
      return noConnection(chance)
    case 'nothing-arrives':
      return { kind: 'lost', how: chance.pick(['reset', 'silence']) }
    case 'no-reply':
      return { kind: 'reply-lost', how: chance.pick(['reset', 'silence']) }
    case 'server-errors':
      return { kind: chance.pick(['gateway-before', 'gateway-after']), answer: uncertainAnswer(chance) }
    case 'captive-portal':
      return { kind: 'gateway-before', answer: garbledAnswer(chance) }
    case 'forgetful':
      return READS.test(path) ? { kind: 'gateway-before', answer: NOT_FOUND } : { kind: 'through' }
  }
}

const READS = /\/(?:sku-purchases|transactions)\/./

/** Chipi's reads may lag behind its writes, and no document says by how much. */
const NOT_FOUND = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  text: '{"error":"invalid_transaction","message":"Transaction not found"}',
}
