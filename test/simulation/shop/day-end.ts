import type { WorldSettings } from '#sandbox/core/settings.ts'
import { dayIn } from '#shared/domain/time-zone.ts'

/** Whose day it is, and how wrong Chipi's clock. */
export type DayReading = {
  readonly chipi: Pick<WorldSettings, 'idempotencyDay'>
  readonly chipiOffsetMs: number
  /** The shop's. */
  readonly timeZone: string
}

const QUARTER_MS = 15 * 60_000

/** When the day after which Chipi forgets a key ends next, by true time (ms since the epoch). */
export function dayEndAfter({ chipi, chipiOffsetMs, timeZone }: DayReading, now: number): number {
  const zone = chipi.idempotencyDay === 'shop-zone' ? timeZone : 'UTC'
  const chipiNow = now + chipiOffsetMs
  const today = dayIn(zone, chipiNow)
  // Every zone there is begins its days at a quarter of an hour of UTC.
  let at = Math.ceil((chipiNow + 1) / QUARTER_MS) * QUARTER_MS
  while (dayIn(zone, at) === today) at += QUARTER_MS
  return at - chipiOffsetMs
}
