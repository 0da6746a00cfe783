import { describe, expect, it } from 'vitest'
import {
  judgeBudget,
  judgeChipi,
  judgeClock,
  judgeCredits,
  judgeKey,
  judgeToken,
  type WayFacts,
} from '#main/health/judge/judge-way.ts'
import { UNTRIED_LINK } from '#shared/domain/link.ts'
import { MORNING } from '#test/support/builders.ts'

const MINUTE = 60_000
const NOW = MORNING

function someWay({ link, ...changes }: Partial<Omit<WayFacts, 'link'>> & { link?: object } = {}): WayFacts {
  return {
    environment: 'production',
    latency: { lastMs: 240, medianMs: 300, calls: 12 },
    budget: { used: 4, perWindow: 100 },
    skewMs: 800,
    keyHint: 'pk_prod_…A1b2',
    renewsItself: false,
    ...changes,
    link: { ...UNTRIED_LINK, reach: { kind: 'online' }, access: { kind: 'accepted' }, ...link },
  }
}

describe('the way to Chipi', () => {
  it('is well with how fast it answers', () => {
    expect(judgeChipi(someWay(), NOW)).toMatchObject({
      level: 'good',
      finding: 'chipi-online',
      values: { last: { ms: 240 }, median: { ms: 300 } },
      remedy: 'reconnect',
    })
  })

  it('is well before the first answer, as nothing is known to be wrong', () => {
    const latency = { lastMs: null, medianMs: null, calls: 0 }
    expect(judgeChipi(someWay({ latency, link: UNTRIED_LINK }), NOW).finding).toBe('chipi-untried')
  })

  it('is slow only when it usually is, and not after one slow answer', () => {
    expect(judgeChipi(someWay({ latency: { lastMs: 9_000, medianMs: 300, calls: 12 } }), NOW).level).toBe(
      'good',
    )
    expect(judgeChipi(someWay({ latency: { lastMs: 9_000, medianMs: 9_000, calls: 2 } }), NOW).level).toBe(
      'good',
    )
    expect(judgeChipi(someWay({ latency: { lastMs: 400, medianMs: 3_001, calls: 3 } }), NOW).finding).toBe(
      'chipi-slow',
    )
  })

  it.each([
    [{ kind: 'offline', since: NOW - 5 * MINUTE, cause: 'dns' }, 'chipi-offline'],
    [{ kind: 'chipi-trouble', since: NOW - 5 * MINUTE, status: 503 }, 'chipi-trouble'],
  ] as const)('is broken while %o, says since when and can be tried', (reach, finding) => {
    const item = judgeChipi(someWay({ link: { reach } }), NOW)
    expect(item).toMatchObject({ level: 'broken', finding, remedy: 'reconnect' })
    expect(item.values.span).toEqual({ kind: 'span', ms: 5 * MINUTE })
  })
})

describe('key and token', () => {
  it('tells a missing key from one that is refused', () => {
    expect(judgeKey(someWay({ keyHint: null })).finding).toBe('key-missing')
    expect(judgeKey(someWay({ link: { access: { kind: 'no-key' } } })).finding).toBe('key-missing')
    const refused = judgeKey(someWay({ link: { access: { kind: 'unauthorized', since: NOW } } }))
    expect(refused).toMatchObject({ level: 'broken', finding: 'key-refused', remedy: 'open-settings' })
  })

  it('needs neither in practice', () => {
    const practice = someWay({ environment: 'practice', keyHint: null })
    expect([judgeKey(practice).level, judgeToken(practice, NOW).level]).toEqual(['good', 'good'])
  })

  it('counts a pasted token down, warns 20 minutes before its end and says when it ended', () => {
    const at = (tokenEndsAt: number) => judgeToken(someWay({ link: { tokenEndsAt } }), NOW)
    expect(at(NOW + 21 * MINUTE)).toMatchObject({
      finding: 'token-lasts',
      values: { left: { ms: 21 * MINUTE } },
    })
    expect(at(NOW + 20 * MINUTE)).toMatchObject({ level: 'attention', finding: 'token-ends-soon' })
    expect(at(NOW)).toMatchObject({ level: 'broken', finding: 'token-ended', values: { at: { at: NOW } } })
  })

  it('leaves a token alone that renews itself', () => {
    expect(judgeToken(someWay({ renewsItself: true }), NOW).finding).toBe('token-renews')
  })

  it('is broken when the source of tokens has nothing to give', () => {
    const why = { kind: 'provider-unreachable' }
    const link = { access: { kind: 'no-token', since: NOW, why } }
    expect(judgeToken(someWay({ link, renewsItself: true }), NOW).finding).toBe('token-missing')
    const expired = { access: { kind: 'no-token', since: NOW, why: { kind: 'expired', at: NOW - MINUTE } } }
    expect(judgeToken(someWay({ link: expired }), NOW).finding).toBe('token-ended')
  })
})

describe('what the calls show besides', () => {
  it('asks for a top-up after a refusal for lack of credits, and never before', () => {
    expect(judgeCredits(someWay()).level).toBe('good')
    expect(judgeCredits(someWay({ link: { noCreditsSince: NOW } })).finding).toBe('credits-lacking')
  })

  it.each([
    [null, 'clock-untold'],
    [60_000, 'clock-right'],
    [-60_001, 'clock-drifts'],
    [5 * MINUTE, 'clock-drifts'],
    [-5 * MINUTE - 1, 'clock-wrong'],
  ])('judges a clock that is %s ms off', (skewMs, finding) => {
    expect(judgeClock(someWay({ skewMs })).finding).toBe(finding)
  })

  it('warns when the minute is nearly used up, and while Chipi wants quiet', () => {
    expect(judgeBudget(someWay({ budget: { used: 84, perWindow: 100 } }), NOW).finding).toBe('budget-free')
    expect(judgeBudget(someWay({ budget: { used: 85, perWindow: 100 } }), NOW).finding).toBe('budget-tight')
    expect(judgeBudget(someWay({ link: { quietUntil: NOW + 1 } }), NOW).finding).toBe('budget-quiet')
    expect(judgeBudget(someWay({ link: { quietUntil: NOW } }), NOW).finding).toBe('budget-free')
  })
})
