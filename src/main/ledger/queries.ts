import { z } from 'zod'
import type { Reference, SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { LookAlike } from '#shared/domain/selling.ts'
import { referenceSchema } from '#shared/ipc/schemas/domain.ts'
import type { ReadableDatabase } from './database.ts'
import { ledgerEventSchema, type LedgerEvent } from './entry.ts'
import { parseSale } from './projection.ts'

const bodies = z.array(z.object({ body: z.string() }))
const soldBefore = z.array(
  z.object({ reference: referenceSchema, times: z.number().int(), lastAt: z.number().int() }),
)
const printed = z.object({ tickets_printed: z.number().int() })

/** Sales without a last word, oldest first. */
export function listOpen(db: ReadableDatabase): readonly Sale[] {
  const rows = bodies.parse(db.prepare('SELECT body FROM sale WHERE is_open = 1 ORDER BY confirmed_at').all())
  return rows.map(row => parseSale(row.body))
}

/** Failed sales whose cash has not gone back yet, oldest first. */
export function listOwed(db: ReadableDatabase): readonly Sale[] {
  const rows = bodies.parse(db.prepare('SELECT body FROM sale WHERE owed > 0 ORDER BY confirmed_at').all())
  return rows.map(row => parseSale(row.body))
}

/** Everything that was written down about a sale, oldest first. */
export function listTrail(db: ReadableDatabase, id: SaleId): readonly LedgerEvent[] {
  const rows = bodies.parse(db.prepare('SELECT body FROM entry WHERE subject = ? ORDER BY seq').all(id))
  return rows.map(row => ledgerEventSchema.parse(JSON.parse(row.body)))
}

/** The latest sales, newest first. */
export function listRecent(db: ReadableDatabase, limit: number): readonly Sale[] {
  const rows = bodies.parse(
    db.prepare('SELECT body FROM sale ORDER BY confirmed_at DESC, id DESC LIMIT ?').all(limit),
  )
  return rows.map(row => parseSale(row.body))
}

/** Sales to a reference since `since` (ms) that did not certainly fail, newest first. */
export function listToReference(db: ReadableDatabase, reference: Reference, since: number): readonly Sale[] {
  const rows = bodies.parse(
    db
      .prepare(
        `SELECT body FROM sale WHERE reference = ? AND confirmed_at >= ? AND state <> 'failed'
         ORDER BY confirmed_at DESC`,
      )
      .all(reference, since),
  )
  return rows.map(row => parseSale(row.body))
}

/** Which of these references have settled sales, how many, and when the latest was confirmed. */
export function listSoldBefore(db: ReadableDatabase, references: readonly Reference[]): readonly LookAlike[] {
  return soldBefore.parse(
    db
      .prepare(
        `SELECT reference, count(*) AS times, max(confirmed_at) AS lastAt FROM sale
         WHERE reference IN (SELECT value FROM json_each(?)) AND state = 'settled' GROUP BY reference`,
      )
      .all(JSON.stringify(references)),
  )
}

/** How many tickets of a sale have come out of a printer; the next one is an original only when this is 0. */
export function countTickets(db: ReadableDatabase, id: SaleId): number {
  const row = printed.optional().parse(db.prepare('SELECT tickets_printed FROM sale WHERE id = ?').get(id))
  return row?.tickets_printed ?? 0
}
