import { assertNever } from '#shared/assert-never.ts'
import type { WorldSettings } from './settings.ts'

const DAY_MS = 24 * 60 * 60_000

/** Tells whether two instants (ms since the epoch) fall within one "today", as the settings read that word. */
export type SameDay = (first: number, second: number) => boolean

/** Creates the comparison for one reading of "today". */
export function createSameDay(settings: Pick<WorldSettings, 'idempotencyDay' | 'shopZone'>): SameDay {
  switch (settings.idempotencyDay) {
    case 'utc':
      return (first, second) => Math.floor(first / DAY_MS) === Math.floor(second / DAY_MS)
    case 'rolling-24h':
      return (first, second) => Math.abs(second - first) < DAY_MS
    case 'shop-zone': {
      const format = new Intl.DateTimeFormat('en-CA', { timeZone: settings.shopZone, dateStyle: 'short' })
      return (first, second) => format.format(first) === format.format(second)
    }
    default:
      return assertNever(settings.idempotencyDay, 'createSameDay')
  }
}
