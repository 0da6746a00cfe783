import type { Chance } from '../chance.ts'
import type { WireOdds } from '../shop/climate.ts'

/** What the way between the till and Chipi does to one request. */
export type Way =
  | { readonly kind: 'through' }
  /** No connection comes about. */
  | { readonly kind: 'no-connection'; readonly code: string; readonly afterMs: number }
  /** The bytes leave and never arrive. */
  | { readonly kind: 'lost'; readonly how: 'reset' | 'silence' }
  /** The request arrives long after it was sent, most often when nobody waits for its answer any more. */
  | { readonly kind: 'late'; readonly byMs: number }
  /** Something on the way answers by itself; Chipi sees nothing. */
  | { readonly kind: 'gateway-before'; readonly answer: GatewayAnswer }
  /** Chipi does it, and something on the way answers in its stead. */
  | { readonly kind: 'gateway-after'; readonly answer: GatewayAnswer }
  | { readonly kind: 'reply-lost'; readonly how: 'reset' | 'silence' }
  /** A part of the answer arrives. */
  | { readonly kind: 'reply-cut'; readonly share: number; readonly how: 'reset' | 'silence' }
  | { readonly kind: 'reply-late'; readonly byMs: number }
  /** A proxy that had no answer sends the request once more. */
  | { readonly kind: 'repeated'; readonly afterMs: number }

export type GatewayAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/**
 * No request is under way for longer than this, ms. A request that reaches Chipi on another day than its repetition is
 * debited twice whatever a client does, so the margin around midnight has to be worth more than the slowest network.
 */
export const SLOWEST_WAY_MS = 210_000

type Answers = readonly [GatewayAnswer, ...GatewayAnswer[]]

const PAGE = '<!doctype html><html><body>Bad gateway</body></html>'
const html = (status: number, text = PAGE): GatewayAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  text,
})
const json = (status: number, text: string): GatewayAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  text,
})

const UNCERTAIN: Answers = [html(500), html(502), html(503), html(504), html(408), html(409), html(425)]
const GARBLED: Answers = [
  html(200),
  json(200, ''),
  json(200, '[]'),
  json(200, '{"id":"tx-'),
  json(201, '{"ok":true}'),
  html(302),
]
/** Nothing was taken: Chipi never saw it. Only a gateway in front of Chipi may say so, never one behind it. */
const TURNED_AWAY: Answers = [
  html(429),
  { ...html(429), headers: { 'retry-after': '7' } },
  { ...html(429), headers: { 'retry-after': '0' } },
  { ...html(429), headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' } },
  html(403),
  html(400),
]

export const NO_CONNECTION_CODES = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'UND_ERR_SOCKET',
  'CERT_HAS_EXPIRED',
] as const

const HOW = ['reset', 'silence'] as const

/** Draws the way of one request. */
export function drawWay(chance: Chance, odds: WireOdds): Way {
  const drawn = chance.fraction()
  let sum = 0
  for (const [kind, odd] of Object.entries(WAYS)) {
    sum += odd.of(odds)
    if (drawn < sum && kind !== '') return odd.make(chance)
  }
  return { kind: 'through' }
}

type MakeWay = { readonly of: (odds: WireOdds) => number; readonly make: (chance: Chance) => Way }

const WAYS: Readonly<Record<keyof WireOdds, MakeWay>> = {
  noConnection: { of: odds => odds.noConnection, make: noConnection },
  lost: { of: odds => odds.lost, make: chance => ({ kind: 'lost', how: chance.pick(HOW) }) },
  late: {
    of: odds => odds.late,
    make: chance => ({ kind: 'late', byMs: chance.spread(500, SLOWEST_WAY_MS) }),
  },
  gatewayBefore: {
    of: odds => odds.gatewayBefore,
    make: chance => {
      const answers = chance.pick([UNCERTAIN, GARBLED, TURNED_AWAY])
      return { kind: 'gateway-before', answer: chance.pick(answers) }
    },
  },
  gatewayAfter: {
    of: odds => odds.gatewayAfter,
    make: chance => ({
      kind: 'gateway-after',
      answer: chance.pick(chance.pick([UNCERTAIN, GARBLED])),
    }),
  },
  replyLost: { of: odds => odds.replyLost, make: chance => ({ kind: 'reply-lost', how: chance.pick(HOW) }) },
  replyCut: {
    of: odds => odds.replyCut,
    make: chance => ({ kind: 'reply-cut', share: chance.fraction(), how: chance.pick(HOW) }),
  },
  replyLate: {
    of: odds => odds.replyLate,
    make: chance => ({ kind: 'reply-late', byMs: chance.spread(500, 60_000) }),
  },
  repeated: {
    of: odds => odds.repeated,
    make: chance => ({ kind: 'repeated', afterMs: chance.spread(1, 60_000) }),
  },
}

export function noConnection(chance: Chance): Way {
  const afterMs = chance.happens(0.3) ? chance.whole(0, 8_000) : chance.whole(0, 50)
  return { kind: 'no-connection', code: chance.pick(NO_CONNECTION_CODES), afterMs }
}

export function uncertainAnswer(chance: Chance): GatewayAnswer {
  return chance.pick(UNCERTAIN)
}

export function garbledAnswer(chance: Chance): GatewayAnswer {
  return chance.pick(GARBLED)
}
