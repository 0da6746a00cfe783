import { z } from 'zod'
import type { ReadableDatabase } from './database.ts'
import { GENESIS, hashOf, type Entry } from './entry.ts'

/** A place in the chain that is known to be right. */
export type Link = { readonly seq: number; readonly hash: string }

/** Where every chain begins. */
export const BEGINNING: Link = { seq: 0, hash: GENESIS }

/** What checking the chain showed. `seq` is the first link that does not hold; `end` the last one that does. */
export type ChainVerdict =
  | { readonly kind: 'intact'; readonly entries: number; readonly end: Link }
  | { readonly kind: 'broken'; readonly seq: number; readonly end: Link }

const EVERY = 2_000

/**
 * Recomputes the links from `fromSeq` to the end: every hash right, every link pointing at the one before, no gap in
 * the numbering. The link before `fromSeq` is trusted.
 */
export function verifyChain(
  db: ReadableDatabase,
  fromSeq = 1,
  onProgress: (verified: number) => void = () => undefined,
): ChainVerdict {
  let end = fromSeq <= 1 ? BEGINNING : linkAt(db, fromSeq - 1)
  if (end === null) return { kind: 'broken', seq: fromSeq - 1, end: BEGINNING }
  let entries = 0
  for (const row of db.prepare('SELECT * FROM entry WHERE seq > ? ORDER BY seq').iterate(end.seq)) {
    const entry = asEntry(row)
    if (entry === null || !follows(entry, end)) return { kind: 'broken', seq: end.seq + 1, end }
    end = { seq: entry.seq, hash: entry.hash }
    entries += 1
    if (entries % EVERY === 0) onProgress(entries)
  }
  return { kind: 'intact', entries, end }
}

/** True when `entry` is the next link after `end` and says itself what its hash says. */
export function follows(entry: Entry, end: Link): boolean {
  return entry.seq === end.seq + 1 && entry.prev_hash === end.hash && entry.hash === hashOf(entry)
}

const linkRow = z.object({ seq: z.number().int(), hash: z.string() })

export function linkAt(db: ReadableDatabase, seq: number): Link | null {
  const row = db.prepare('SELECT seq, hash FROM entry WHERE seq = ?').get(seq)
  return linkRow.optional().parse(row) ?? null
}

export function lastLink(db: ReadableDatabase): Link {
  const row = db.prepare('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get()
  return linkRow.optional().parse(row) ?? BEGINNING
}

/** An entry's row, read by hand: millions of them are checked at a time. Null for a row of another shape. */
function asEntry(row: Record<string, unknown>): Entry | null {
  const { seq, id, terminal, terminal_seq, at, type, subject, body, prev_hash, hash } = row
  const shaped =
    typeof seq === 'number' &&
    typeof id === 'string' &&
    typeof terminal === 'string' &&
    typeof terminal_seq === 'number' &&
    typeof at === 'number' &&
    typeof type === 'string' &&
    typeof subject === 'string' &&
    typeof body === 'string' &&
    typeof prev_hash === 'string' &&
    typeof hash === 'string'
  return shaped ? { seq, id, terminal, terminal_seq, at, type, subject, body, prev_hash, hash } : null
}
