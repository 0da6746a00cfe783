import { describe, expect, it } from 'vitest'
import type { Habits } from '#main/selling-habits/habits-file.ts'
import { createSellingHabits } from '#main/selling-habits/selling-habits.ts'
import { MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'

const DAY_MS = 86_400_000
const TILES: Readonly<Record<string, string>> = {
  'sku-TEL100': 'recharges/telcel',
  'sku-TEL200': 'recharges/telcel',
  'sku-BAI50': 'recharges/bait',
}

function someHabits(initial: Habits, counts: readonly Readonly<Record<string, number>>[], catalogAt = 0) {
  const clock = createFakeClock(MORNING)
  const written: Habits[] = []
  const since: number[] = []
  const habits = createSellingHabits({
    initial,
    count: async from => {
      since.push(from)
      return counts[since.length - 1] ?? {}
    },
    hasCatalog: () => clock.now() >= catalogAt,
    tileOf: id => TILES[id] ?? null,
    write: one => written.push(one),
    clock,
    timeZone: () => MEXICO_CITY,
    onBug: error => {
      throw error
    },
  })
  return { habits, clock, written, since }
}

describe('what this terminal sells most', () => {
  it('adds up the products of a carrier and forgets those that are no longer sold', async () => {
    const { habits, clock, written, since } = someHabits({ day: '', sold: {} }, [
      { 'sku-TEL100': 3, 'sku-TEL200': 4, 'sku-gone': 9 },
    ])
    habits.start()
    await clock.advance(5_000)
    expect(written).toEqual([{ day: '2026-11-20', sold: { 'recharges/telcel': 7 } }])
    expect(MORNING - (since[0] ?? 0)).toBeGreaterThan(59 * DAY_MS)
    await habits.stop()
  })

  it('moves no tile under the finger of the cashier: a count of today is in force from the next start', async () => {
    const { habits, clock } = someHabits({ day: '2026-11-19', sold: { 'recharges/bait': 1 } }, [
      { 'sku-TEL100': 3 },
    ])
    habits.start()
    await clock.advance(3 * 3_600_000)
    expect(habits.sold()).toEqual({ 'recharges/bait': 1 })
    await habits.stop()
  })

  it('follows the days of a till that is never turned off, once a day', async () => {
    const { habits, clock, since } = someHabits({ day: '', sold: {} }, [
      { 'sku-TEL100': 3 },
      { 'sku-BAI50': 8 },
    ])
    habits.start()
    await clock.advance(DAY_MS)
    expect(habits.sold()).toEqual({ 'recharges/bait': 8 })
    expect(since).toHaveLength(2)
    await habits.stop()
  })

  it('waits for the first catalog: without it nobody knows whose products they are', async () => {
    const { habits, clock, written } = someHabits(
      { day: '', sold: {} },
      [{ 'sku-BAI50': 8 }],
      MORNING + 9_000,
    )
    habits.start()
    await clock.advance(8_000)
    expect(written).toEqual([])
    await clock.advance(4_000)
    expect(written).toEqual([{ day: '2026-11-20', sold: { 'recharges/bait': 8 } }])
    await habits.stop()
  })

  it('does not count twice on a day on which it was counted at an earlier start', async () => {
    const { habits, clock, since } = someHabits({ day: '2026-11-20', sold: { 'recharges/bait': 1 } }, [])
    habits.start()
    await clock.advance(3_600_000)
    expect(since).toEqual([])
    expect(habits.sold()).toEqual({ 'recharges/bait': 1 })
    await habits.stop()
  })
})
