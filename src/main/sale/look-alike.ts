import { neighboursOf } from '#shared/domain/look-alike.ts'
import type { Reference } from '#shared/domain/ids.ts'
import type { LookAlike } from '#shared/domain/selling.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/**
 * A number that this till has sold to before and that differs from `reference` by one slip of the finger; the one sold
 * to most often. Null when `reference` itself is known here, or nothing resembles it. It only asks; it never blocks.
 */
export function findLookAlike(ledger: Pick<Ledger, 'soldBefore'>, reference: Reference): LookAlike | null {
  const neighbours = neighboursOf(reference)
  if (neighbours.length === 0 || ledger.soldBefore([reference]).length > 0) return null
  const [known] = ledger.soldBefore(neighbours).toSorted((a, b) => b.times - a.times || b.lastAt - a.lastAt)
  return known ?? null
}
