import type { ReadableDatabase } from './database.ts'
import { GENESIS, entrySchema, hashOf } from './entry.ts'

/** What checking the chain showed. `seq` is the first link that does not hold. */
export type ChainVerdict =
  { readonly kind: 'intact'; readonly entries: number } | { readonly kind: 'broken'; readonly seq: number }

/**
 * Recomputes the links from `fromSeq` to the end: every hash right, every link pointing at the one before, no gap in
 * the numbering. The link before `fromSeq` is trusted.
 */
export function verifyChain(db: ReadableDatabase, fromSeq = 1): ChainVerdict {
  const rows = db.prepare('SELECT * FROM entry WHERE seq >= ? ORDER BY seq').iterate(Math.max(fromSeq - 1, 1))
  let previous: { seq: number; hash: string } | null = fromSeq <= 1 ? { seq: 0, hash: GENESIS } : null
  let entries = 0
  for (const row of rows) {
    const entry = entrySchema.parse(row)
    if (previous !== null) {
      const holds =
        entry.seq === previous.seq + 1 && entry.prev_hash === previous.hash && entry.hash === hashOf(entry)
      if (!holds) return { kind: 'broken', seq: entry.seq }
      entries += 1
    }
    previous = entry
  }
  return { kind: 'intact', entries }
}
