import type { Rebuild } from '#shared/domain/ledger-care.ts'

/** After this long whoever wanted to compare with Chipi has done it, ms. */
const LATELY_MS = 30 * 24 * 3_600_000

/** Whether sales and debts may still be missing from the book without anybody having noticed. `now` in ms since the epoch. */
export function rebuiltLately({ at }: Rebuild, now: number): boolean {
  return now - at < LATELY_MS
}
