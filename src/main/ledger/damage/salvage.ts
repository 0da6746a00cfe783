import { DatabaseSync } from '@photostructure/sqlite'
import { hasBytes } from '../check/missing-book.ts'
import { closeQuietly } from '../check/check-ledger.ts'
import type { Database } from '../database.ts'
import { entrySchema, type Entry } from '../entry.ts'
import { follows, type Link } from '../verify-chain.ts'
import { carveEntries } from './carve-entries.ts'
import type { Pages } from './pages.ts'

/** Most entries carved out of raw pages at a time. */
const AT_ONCE = 100_000

/**
 * Reads every entry of a damaged file that continues the chain from `from`, first as SQLite reads it, then from the raw
 * pages. Each is handed over once, in order. Answers where the chain ends, and the whole entries that lie beyond, in order.
 */
export function salvage(
  path: string,
  pages: Pages,
  from: Link,
  keep: (entry: Entry) => void,
): { readonly end: Link; readonly loose: readonly Entry[] } {
  let end = readOn(path, from, keep)
  for (;;) {
    const carved = carveEntries(pages, end.seq, AT_ONCE)
    const before = end.seq
    for (let next = pick(carved, end); next !== null; next = pick(carved, end)) {
      keep(next)
      end = { seq: next.seq, hash: next.hash }
    }
    if (end.seq < before + AT_ONCE) {
      const beyond = [...carved].filter(([seq]) => seq > end.seq).toSorted(([one], [other]) => one - other)
      return { end, loose: beyond.flatMap(([, entries]) => entries) }
    }
  }
}

/** As far as SQLite can still read. It may stop with an error anywhere. */
function readOn(path: string, from: Link, keep: (entry: Entry) => void): Link {
  let end = from
  if (!hasBytes(path)) return end
  let db: Database | null = null
  try {
    db = new DatabaseSync(path, { readOnly: true })
    const rows = db.prepare('SELECT * FROM entry WHERE seq > ? ORDER BY seq').iterate(from.seq)
    for (const row of rows) {
      const entry = entrySchema.safeParse(row)
      if (!entry.success || !follows(entry.data, end)) break
      keep(entry.data)
      end = { seq: entry.data.seq, hash: entry.data.hash }
    }
  } catch {
    // From here on the raw pages have to do.
  } finally {
    closeQuietly(db)
  }
  return end
}

/** Of several that claim a place, the one that the next link points back to. */
function pick(carved: ReadonlyMap<number, readonly Entry[]>, end: Link): Entry | null {
  const candidates = (carved.get(end.seq + 1) ?? []).filter(entry => follows(entry, end))
  const successors = carved.get(end.seq + 2) ?? []
  const wanted = candidates.find(one => successors.some(next => next.prev_hash === one.hash))
  return wanted ?? candidates.at(-1) ?? null
}
