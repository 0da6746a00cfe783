import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maySendAgain, MIDNIGHT_MARGIN_MS } from '#main/sale/resend-window.ts'
import { dayIn } from '#shared/domain/time-zone.ts'
import { MEXICO_CITY, MORNING } from '#test/support/builders.ts'

const ask = (first: string, now: string, timeZone = MEXICO_CITY): boolean =>
  maySendAgain({
    firstSentAt: Date.parse(first),
    firstSkewMs: 0,
    now: Date.parse(now),
    skewMs: 0,
    timeZone,
  })

describe('sending the same key again', () => {
  it('is allowed a moment later in the middle of the day', () => {
    expect(ask('2026-11-20T17:00:00Z', '2026-11-20T17:02:00Z')).toBe(true)
  })

  it('is not allowed across 18:00 in Mexico City, where the UTC day turns', () => {
    expect(ask('2026-11-20T23:50:00Z', '2026-11-21T00:01:00Z')).toBe(false)
  })

  it('is not allowed across the shop’s own midnight', () => {
    expect(ask('2026-11-21T05:50:00Z', '2026-11-21T06:01:00Z')).toBe(false)
  })

  it('stops some minutes before either midnight, and starts some minutes after it', () => {
    expect(ask('2026-11-20T23:50:00Z', '2026-11-20T23:54:59Z')).toBe(true)
    expect(ask('2026-11-20T23:50:00Z', '2026-11-20T23:55:00Z')).toBe(false)
    expect(ask('2026-11-21T00:04:59Z', '2026-11-21T00:06:00Z')).toBe(false)
    expect(ask('2026-11-21T00:05:00Z', '2026-11-21T00:06:00Z')).toBe(true)
  })

  it('follows the shop’s zone: Tijuana and Cancún have other midnights', () => {
    expect(ask('2026-11-21T07:50:00Z', '2026-11-21T08:01:00Z', 'America/Tijuana')).toBe(false)
    expect(ask('2026-11-21T07:50:00Z', '2026-11-21T08:01:00Z', 'America/Cancun')).toBe(true)
    expect(ask('2026-11-21T04:50:00Z', '2026-11-21T05:01:00Z', 'America/Cancun')).toBe(false)
  })

  it('is not allowed when the clock was set back meanwhile', () => {
    expect(ask('2026-11-20T17:00:00Z', '2026-11-20T16:59:00Z')).toBe(false)
  })

  it('is not allowed across Chipi’s midnight when this computer’s clock is an hour slow', () => {
    const question = {
      firstSentAt: Date.parse('2026-11-20T22:40:00Z'),
      now: Date.parse('2026-11-20T23:20:00Z'),
      timeZone: MEXICO_CITY,
    }
    expect(maySendAgain({ ...question, firstSkewMs: 0, skewMs: 0 })).toBe(true)
    expect(maySendAgain({ ...question, firstSkewMs: 3_600_000, skewMs: 3_600_000 })).toBe(false)
  })

  it('is not allowed when the clock ran ahead past midnight at the first send and was put right since', () => {
    // By our clock both are the same day; at Chipi the first send was at 23:55 of the day before.
    const question = {
      firstSentAt: Date.parse('2026-11-21T00:15:00Z'),
      now: Date.parse('2026-11-21T00:16:00Z'),
      timeZone: MEXICO_CITY,
    }
    expect(maySendAgain({ ...question, firstSkewMs: -20 * 60_000, skewMs: 0 })).toBe(false)
    expect(maySendAgain({ ...question, firstSkewMs: 0, skewMs: 0 })).toBe(true)
  })

  it('is not allowed while nobody knows what Chipi’s clock said then, or says now', () => {
    const question = { firstSentAt: MORNING, now: MORNING + 60_000, timeZone: MEXICO_CITY }
    expect(maySendAgain({ ...question, firstSkewMs: null, skewMs: 0 })).toBe(false)
    expect(maySendAgain({ ...question, firstSkewMs: 0, skewMs: null })).toBe(false)
  })

  it('is never allowed on another day of either clock', () => {
    const moment = fc.integer({ min: MORNING, max: MORNING + 400 * 86_400_000 })
    const wait = fc.integer({ min: 0, max: 48 * 3_600_000 })
    const zone = fc.constantFrom(MEXICO_CITY, 'America/Tijuana', 'America/Cancun', 'America/Hermosillo')
    fc.assert(
      fc.property(moment, wait, zone, (firstSentAt, ms, timeZone) => {
        const now = firstSentAt + ms
        if (!maySendAgain({ firstSentAt, firstSkewMs: 0, now, skewMs: 0, timeZone })) return true
        return ['UTC', timeZone].every(
          each => dayIn(each, firstSentAt - MIDNIGHT_MARGIN_MS) === dayIn(each, now + MIDNIGHT_MARGIN_MS),
        )
      }),
    )
  })
})
