import { describe, expect, it } from 'vitest'
import { createClockSkew } from '#main/chipi/clock-skew.ts'
import { createManualClock } from './manual-clock.ts'

const NOON = Date.UTC(2026, 10, 22, 12, 0, 0)
const httpDate = (ms: number) => new Date(ms).toUTCString()

function aSkew() {
  const clock = createManualClock(NOON)
  const skew = createClockSkew({ clock })
  /** An answer from a server whose clock is ahead by this much. */
  const answerAhead = (aheadMs: number, more: { age?: string; tookMs?: number } = {}) => {
    const { age, tookMs = 200 } = more
    skew.observe({ date: httpDate(clock.now() - tookMs / 2 + aheadMs), age, arrivedAt: clock.now(), tookMs })
  }
  return { clock, skew, answerAhead }
}

describe("Chipi's clock", () => {
  it('is unknown before an answer told it', () => {
    expect(aSkew().skew.ms()).toBeNull()
  })

  it.each([0, 90_000, -3_600_000])(
    'is found %i ms ahead, to half a second and half the round trip',
    aheadMs => {
      const { skew, answerAhead } = aSkew()
      answerAhead(aheadMs)
      expect(Math.abs((skew.ms() ?? Infinity) - aheadMs)).toBeLessThanOrEqual(600)
    },
  )

  it('is not moved by one odd answer', () => {
    const { skew, answerAhead } = aSkew()
    for (let n = 0; n < 4; n++) answerAhead(10_000)
    answerAhead(9_000_000)
    expect(Math.abs((skew.ms() ?? Infinity) - 10_000)).toBeLessThanOrEqual(600)
  })

  it('is not agreed on from the first answer that tells another time until most of them do', () => {
    const { skew, answerAhead } = aSkew()
    for (let n = 0; n < 7; n++) answerAhead(0)
    expect(skew.agreedMs()).not.toBeNull()
    const seen: (number | null)[] = []
    for (let n = 0; n < 4; n++) {
      answerAhead(46_800_000)
      seen.push(skew.agreedMs())
    }
    expect(seen.slice(0, 3)).toEqual([null, null, null])
    expect(Math.abs((seen[3] ?? Infinity) - 46_800_000)).toBeLessThanOrEqual(600)
  })

  it('follows within a few answers when the server is put right', () => {
    const { skew, answerAhead } = aSkew()
    for (let n = 0; n < 7; n++) answerAhead(10_000)
    for (let n = 0; n < 4; n++) answerAhead(0)
    expect(Math.abs(skew.ms() ?? Infinity)).toBeLessThanOrEqual(600)
  })

  it("is unknown again when somebody sets this computer's clock, until the next answer", () => {
    const { clock, skew, answerAhead } = aSkew()
    answerAhead(3_600_000)
    clock.setWall(NOON + 3_600_000)
    expect(skew.ms()).toBeNull()
    answerAhead(0)
    expect(Math.abs(skew.ms() ?? Infinity)).toBeLessThanOrEqual(600)
  })

  it.each([
    ['has no date', { date: undefined, age: undefined, tookMs: 10 }],
    ['has a date nobody can read', { date: 'yesterday', age: undefined, tookMs: 10 }],
    ['comes out of a cache', { date: httpDate(NOON - 60_000), age: '60', tookMs: 10 }],
    ['took too long to say when', { date: httpDate(NOON), age: undefined, tookMs: 9_000 }],
  ])('is not learnt from an answer that %s', (_name, answer) => {
    const { clock, skew } = aSkew()
    skew.observe({ ...answer, arrivedAt: clock.now() })
    expect(skew.ms()).toBeNull()
  })
})
