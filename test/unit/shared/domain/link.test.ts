import { describe, expect, it } from 'vitest'
import { saleStopOf, troublesOf, UNTRIED_LINK, type LinkState } from '#shared/domain/link.ts'

const NOW = Date.parse('2026-11-22T15:00:00Z')
const MINUTE = 60_000

const GOOD: LinkState = { ...UNTRIED_LINK, reach: { kind: 'online' }, access: { kind: 'accepted' } }
const OFFLINE = { kind: 'offline', since: NOW, cause: 'dns' } as const
const UNAUTHORIZED = { kind: 'unauthorized', since: NOW } as const

const kinds = (link: Partial<LinkState>, now = NOW) =>
  troublesOf({ ...GOOD, ...link }, now).map(({ kind }) => kind)

describe('what is the matter with the link', () => {
  it('is nothing while all is well, and before anybody knows', () => {
    expect(kinds({})).toEqual([])
    expect(kinds(UNTRIED_LINK)).toEqual([])
  })

  it('puts what stops selling before what only troubles it', () => {
    expect(
      kinds({
        reach: OFFLINE,
        access: UNAUTHORIZED,
        noCreditsSince: NOW,
        quietUntil: NOW + MINUTE,
        tokenEndsAt: NOW + MINUTE,
      }),
    ).toEqual(['offline', 'unauthorized', 'no-credits', 'rate-limited', 'token-expiring'])
  })

  it('names a wrong clock before the refusal it may be the reason of, and last but one otherwise', () => {
    expect(kinds({ access: UNAUTHORIZED, clockOffMs: 7_200_000 })).toEqual(['clock-wrong', 'unauthorized'])
    expect(kinds({ noCreditsSince: NOW, clockOffMs: 7_200_000 })).toEqual(['no-credits', 'clock-wrong'])
  })

  it('warns twenty minutes before a pasted token ends, and knows its end without a call', () => {
    const tokenEndsAt = NOW + 30 * MINUTE
    expect(kinds({ tokenEndsAt })).toEqual([])
    expect(kinds({ tokenEndsAt }, NOW + 10 * MINUTE)).toEqual(['token-expiring'])
    expect(kinds({ tokenEndsAt }, tokenEndsAt)).toEqual(['token-expired'])
    const why = { kind: 'expired', at: tokenEndsAt } as const
    expect(kinds({ tokenEndsAt, access: { kind: 'no-token', since: NOW, why } }, tokenEndsAt)).toEqual([
      'token-expired',
    ])
  })

  it('does not also call a token about to end that is given up as ended a little before', () => {
    const tokenEndsAt = NOW + MINUTE
    const why = { kind: 'expired', at: tokenEndsAt } as const
    expect(kinds({ tokenEndsAt, access: { kind: 'no-token', since: NOW, why } })).toEqual(['token-expired'])
  })

  it('forgets a 429 when its wait is over', () => {
    expect(kinds({ quietUntil: NOW + 1 })).toEqual(['rate-limited'])
    expect(kinds({ quietUntil: NOW })).toEqual([])
  })
})

describe('whether a sale can begin', () => {
  const stop = (link: Partial<LinkState>) => saleStopOf({ ...GOOD, ...link }, NOW)?.kind ?? null

  it('cannot without a connection, a key or a token that is taken', () => {
    expect(stop({ reach: OFFLINE })).toBe('offline')
    expect(stop({ access: { kind: 'no-key' } })).toBe('no-key')
    expect(stop({ access: UNAUTHORIZED, clockOffMs: 7_200_000 })).toBe('unauthorized')
    expect(stop({ tokenEndsAt: NOW - 1 })).toBe('token-expired')
    expect(stop({ access: { kind: 'no-token', since: NOW, why: { kind: 'malformed' } } })).toBe('no-token')
  })

  it('can when it may go well: no credits a while ago, a 429, trouble at Chipi, a clock that is off', () => {
    expect(
      stop({
        reach: { kind: 'chipi-trouble', since: NOW, status: 503 },
        noCreditsSince: NOW,
        quietUntil: NOW + 1,
        clockOffMs: 7_200_000,
        tokenEndsAt: NOW + 1,
      }),
    ).toBeNull()
  })

  it('can before anybody knows: the price check asks', () => {
    expect(saleStopOf(UNTRIED_LINK, NOW)).toBeNull()
  })
})
