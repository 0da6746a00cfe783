import type { Clock } from '#shared/clock.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { HABIT_DAYS, type SoldCounts } from '#shared/domain/selling-habits.ts'
import { dayIn } from '#shared/domain/time-zone.ts'
import type { SoldSkus } from './count-sold.ts'
import type { Habits } from './habits-file.ts'

/**
 * What this terminal sells most. The counts in force change with the day and with a start only: no tile may move under
 * the cashier's finger.
 */
export type SellingHabits = {
  /** By tile, as in force. */
  readonly sold: () => SoldCounts
  /** Begins to count, once a day. */
  readonly start: () => void
  readonly stop: () => Promise<void>
}

export type SellingHabitsDeps = {
  /** As counted on an earlier day or at an earlier start. */
  readonly initial: Habits
  /** Counts settled sales by product since a moment (ms). */
  readonly count: (since: number) => Promise<SoldSkus>
  /** Whether there is a catalog to sort the products into. */
  readonly hasCatalog: () => boolean
  /** The tile a product stands on now; null for one that is no longer sold. */
  readonly tileOf: (id: SkuId) => string | null
  readonly write: (habits: Habits) => void
  readonly clock: Clock
  readonly timeZone: () => string
  readonly onBug: (error: unknown) => void
}

/** The first customers come first, ms. */
const FIRST_COUNT_MS = 2_000
/** How often it is asked whether a new day has begun, ms. */
const ROUND_MS = 10 * 60_000
const DAY_MS = 86_400_000

export function createSellingHabits(deps: SellingHabitsDeps): SellingHabits {
  const { clock, timeZone } = deps
  const stopping = new AbortController()
  const { signal } = stopping
  let inForce = deps.initial
  let counted = deps.initial
  let rounds: Promise<void> = Promise.resolve()

  const round = async (): Promise<void> => {
    const day = dayIn(timeZone(), clock.now())
    if (counted.day === day) return
    const skus = await deps.count(clock.now() - HABIT_DAYS * DAY_MS)
    if (signal.aborted) return
    counted = { day, sold: byTile(skus, deps.tileOf) }
    deps.write(counted)
  }

  const keepCounting = async (): Promise<void> => {
    const openedOn = dayIn(timeZone(), clock.now())
    await clock.sleep(FIRST_COUNT_MS, signal)
    while (!signal.aborted) {
      const ready = deps.hasCatalog()
      if (ready) await round().catch(deps.onBug)
      // What was counted at the start waits for the next one: by now the cashier has seen the tiles where they are.
      if (counted.day !== openedOn) inForce = counted
      await clock.sleep(ready ? ROUND_MS : FIRST_COUNT_MS, signal)
    }
  }

  return {
    sold: () => inForce.sold,
    start: () => {
      rounds = keepCounting()
    },
    stop: async () => {
      stopping.abort()
      await rounds
    },
  }
}

function byTile(skus: SoldSkus, tileOf: SellingHabitsDeps['tileOf']): SoldCounts {
  const sold: Record<string, number> = {}
  for (const [id, times] of Object.entries(skus)) {
    const tile = tileOf(as<SkuId>(id))
    if (tile !== null) sold[tile] = (sold[tile] ?? 0) + times
  }
  return sold
}
