import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { z } from 'zod'
import type { ReadableDatabase } from '#main/ledger/database.ts'

/** Settled sales by the id of their product. */
export type SoldSkus = Readonly<Record<string, number>>

const countedRows = z.array(z.object({ sku: z.string(), times: z.number().int() }))

/**
 * Counts the settled sales of a folder's ledger confirmed at `since` (ms) or later, by product. On a connection of its
 * own that only reads; made for a worker thread, since two months of a busy counter are many pages. A ledger that cannot
 * be read now counts nothing: the order of tiles is no reason to bother anyone.
 */
export function countSoldIn(folder: string, since: number): SoldSkus {
  const path = join(folder, 'ledger.db')
  if (!existsSync(path)) return {}
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
    try {
      return countSold(db, since)
    } finally {
      db.close()
    }
  } catch {
    return {}
  }
}

/** The same on an open connection. Walks the index of the latest sales, so it costs what those days sold. */
export function countSold(db: ReadableDatabase, since: number): SoldSkus {
  const rows = countedRows.parse(
    db
      .prepare(
        `SELECT sku_id AS sku, count(*) AS times FROM sale
         WHERE confirmed_at >= ? AND state IN ('settled', 'decided') GROUP BY sku_id`,
      )
      .all(since),
  )
  return Object.fromEntries(rows.map(({ sku, times }) => [sku, times]))
}
