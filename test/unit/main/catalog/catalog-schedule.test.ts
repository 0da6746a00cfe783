import { describe, expect, it } from 'vitest'
import { createCatalogSchedule } from '#main/catalog/catalog-schedule.ts'
import type { SyncOutcome } from '#shared/domain/catalog.ts'
import { createManualClock } from '#test/unit/main/chipi/manual-clock.ts'

const HOUR = 60 * 60_000
const SYNCED: SyncOutcome = {
  kind: 'synced',
  view: { takenAt: 1, skuCount: 1, tiles: [], sold: {} },
  dropped: 0,
}
const KEPT: SyncOutcome = { kind: 'kept', problem: { kind: 'no-network' } }

/** A schedule of four hours whose syncs end when the test says so, with what it says. */
function aSchedule(random = () => 0.5) {
  const clock = createManualClock()
  const outcomes: SyncOutcome[] = []
  const open: ((outcome: SyncOutcome | null) => void)[] = []
  let syncs = 0
  const schedule = createCatalogSchedule({
    sync: signal => {
      syncs += 1
      return new Promise(resolve => {
        open.push(resolve)
        signal.addEventListener('abort', () => resolve(null))
      })
    },
    clock,
    everyMs: () => 4 * HOUR,
    random,
    onOutcome: outcome => outcomes.push(outcome),
  })
  const end = async (outcome: SyncOutcome) => {
    open.shift()?.(outcome)
    await clock.advance(0)
  }
  return { schedule, clock, outcomes, end, syncs: () => syncs }
}

describe('keeping the catalog fresh', () => {
  it('syncs at the start, and again every few hours', async () => {
    const { schedule, clock, outcomes, end, syncs } = aSchedule()
    schedule.start()
    expect(syncs()).toBe(1)
    await end(SYNCED)
    await clock.advance(4 * HOUR - 1)
    expect(syncs()).toBe(1)
    await clock.advance(1)
    expect(syncs()).toBe(2)
    expect(outcomes).toEqual([SYNCED])
  })

  it.each([
    [0, 3.6 * HOUR],
    [0.999_999, 4.4 * HOUR],
  ])('varies the wait by a tenth, so that tills do not ask in step (%f)', async (random, dueMs) => {
    const { schedule, clock, end, syncs } = aSchedule(() => random)
    schedule.start()
    await end(SYNCED)
    await clock.advance(dueMs - 100)
    expect(syncs()).toBe(1)
    await clock.advance(200)
    expect(syncs()).toBe(2)
  })

  it('tries again soon after a failure, then less and less often, and is its old self after a success', async () => {
    const { schedule, clock, end, syncs } = aSchedule()
    schedule.start()
    for (const waitMs of [30_000, 60_000, 120_000, 240_000, 480_000, 960_000, 1_800_000, 1_800_000]) {
      const before = syncs()
      // Failures come one after another.
      // oxlint-disable-next-line no-await-in-loop
      await end(KEPT)
      // oxlint-disable-next-line no-await-in-loop
      await clock.advance(waitMs - 1)
      expect(syncs()).toBe(before)
      // oxlint-disable-next-line no-await-in-loop
      await clock.advance(1)
      expect(syncs()).toBe(before + 1)
    }
    await end(SYNCED)
    const before = syncs()
    await clock.advance(4 * HOUR - 1)
    expect(syncs()).toBe(before)
  })

  it('shares one sync among all who ask while it runs', async () => {
    const { schedule, end, outcomes, syncs } = aSchedule()
    schedule.start()
    const asked = [schedule.syncNow(), schedule.syncNow()]
    await end(SYNCED)
    expect(await Promise.all(asked)).toEqual([SYNCED, SYNCED])
    expect(syncs()).toBe(1)
    expect(outcomes).toHaveLength(1)
  })

  it('counts the hours from the last sync, asked for or not', async () => {
    const { schedule, clock, end, syncs } = aSchedule()
    schedule.start()
    await end(SYNCED)
    await clock.advance(3 * HOUR)
    void schedule.syncNow()
    await end(SYNCED)
    await clock.advance(2 * HOUR)
    expect(syncs()).toBe(2)
    await clock.advance(2 * HOUR)
    expect(syncs()).toBe(3)
  })

  it('ends with the till: what runs is called off and nothing follows', async () => {
    const { schedule, clock, outcomes, syncs } = aSchedule()
    schedule.start()
    const asked = schedule.syncNow()
    await schedule.stop()
    expect(await asked).toMatchObject({ kind: 'kept' })
    await clock.advance(24 * HOUR)
    expect(syncs()).toBe(1)
    expect(outcomes).toEqual([])
    expect(await schedule.syncNow()).toMatchObject({ kind: 'kept' })
    expect(clock.sleeping()).toBe(0)
  })

  it('sleeps no more once it was stopped between two syncs', async () => {
    const { schedule, clock, end, syncs } = aSchedule()
    schedule.start()
    await end(SYNCED)
    await schedule.stop()
    await clock.advance(24 * HOUR)
    expect(syncs()).toBe(1)
    expect(clock.sleeping()).toBe(0)
  })
})
