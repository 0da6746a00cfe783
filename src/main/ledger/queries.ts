import { z } from 'zod'
import type { Reference, SaleId } from '#shared/domain/ids.ts'
import type { LookAlike, OtherCarrier } from '#shared/domain/selling.ts'
import type { TrailEntry } from '#shared/domain/trail.ts'
import { referenceSchema } from '#shared/ipc/schemas/domain.ts'
import { trailEntrySchema } from '#shared/ipc/schemas/trail.ts'
import type { ReadableDatabase } from './database.ts'
import { entrySchema } from './entry.ts'
import { endingOf } from './search/ending.ts'
import { saleRowSchema, type SaleRow } from './sale-reader.ts'

const saleRows = z.array(saleRowSchema)
const bodies = z.array(z.object({ body: z.string() }))
const soldBefore = z.array(
  z.object({ reference: referenceSchema, times: z.number().int(), lastAt: z.number().int() }),
)
const carriers = z.array(z.object({ carrier: z.string(), times: z.number().int(), lastAt: z.number().int() }))
const printed = z.object({ tickets_printed: z.number().int() })
const counted = z.object({ n: z.number().int().nullable() })

export function findSale(db: ReadableDatabase, id: SaleId): SaleRow | null {
  const row = db.prepare('SELECT id, ticket, body FROM sale WHERE id = ?').get(id)
  return saleRowSchema.optional().parse(row) ?? null
}

/** Sales without a last word, oldest first. */
export function listOpen(db: ReadableDatabase): readonly SaleRow[] {
  return saleRows.parse(
    db.prepare('SELECT id, ticket, body FROM sale WHERE is_open = 1 ORDER BY confirmed_at').all(),
  )
}

/** Failed sales whose cash has not gone back yet, oldest first. */
export function listOwed(db: ReadableDatabase): readonly SaleRow[] {
  return saleRows.parse(
    db.prepare('SELECT id, ticket, body FROM sale WHERE owed > 0 ORDER BY confirmed_at').all(),
  )
}

/** Sales written down as paid back of which nobody has said yet that the customer has the cash, oldest first. */
export function listUnhanded(db: ReadableDatabase): readonly SaleRow[] {
  return saleRows.parse(
    db.prepare('SELECT id, ticket, body FROM sale WHERE unhanded = 1 ORDER BY confirmed_at').all(),
  )
}

/** Everything that was written down about a sale, oldest first. */
export function listTrail(db: ReadableDatabase, id: SaleId): readonly TrailEntry[] {
  const rows = bodies.parse(db.prepare('SELECT body FROM entry WHERE subject = ? ORDER BY seq').all(id))
  return rows.map(row => trailEntrySchema.parse(JSON.parse(row.body)))
}

/** The latest sales, newest first. */
export function listRecent(db: ReadableDatabase, limit: number): readonly SaleRow[] {
  return saleRows.parse(
    db.prepare('SELECT id, ticket, body FROM sale ORDER BY confirmed_at DESC, id DESC LIMIT ?').all(limit),
  )
}

/** Sales to a reference since `since` (ms) that did not certainly fail, newest first. */
export function listToReference(
  db: ReadableDatabase,
  reference: Reference,
  since: number,
): readonly SaleRow[] {
  return saleRows.parse(
    db
      .prepare(
        `SELECT id, ticket, body FROM sale WHERE reference_end = ? AND reference = ? AND confirmed_at >= ?
           AND state <> 'failed' ORDER BY confirmed_at DESC`,
      )
      .all(endingOf(reference), reference, since),
  )
}

/** Which of these references have settled sales, how many, and when the latest was confirmed. */
export function listSoldBefore(db: ReadableDatabase, references: readonly Reference[]): readonly LookAlike[] {
  return soldBefore.parse(
    db
      .prepare(
        `SELECT reference, count(*) AS times, max(confirmed_at) AS lastAt FROM sale
         WHERE reference_end IN (SELECT value FROM json_each(?)) AND reference IN (SELECT value FROM json_each(?))
           AND state = 'settled' GROUP BY reference`,
      )
      .all(JSON.stringify(references.map(endingOf)), JSON.stringify(references)),
  )
}

/** So many of the latest sales to a number tell which carrier it is of. */
const SALES_LOOKED_AT = 100

/** The carriers of the phone sales settled to a reference, the one sold most first. */
export function listCarriersOf(db: ReadableDatabase, reference: Reference): readonly OtherCarrier[] {
  return carriers.parse(
    db
      .prepare(
        `SELECT json_extract(body, '$.facts.sku.carrier') AS carrier, count(*) AS times,
                max(confirmed_at) AS lastAt
         FROM (SELECT body, confirmed_at FROM sale
               WHERE reference_end = ? AND reference = ? AND state = 'settled'
               ORDER BY confirmed_at DESC LIMIT ${String(SALES_LOOKED_AT)})
         WHERE json_extract(body, '$.facts.sku.shelf') IN ('recharges', 'bundles')
         GROUP BY carrier ORDER BY times DESC, lastAt DESC`,
      )
      .all(endingOf(reference), reference),
  )
}

/** How many tickets of a sale have come out of a printer; the next one is an original only when this is 0. */
export function countTickets(db: ReadableDatabase, id: SaleId): number {
  const row = printed.optional().parse(db.prepare('SELECT tickets_printed FROM sale WHERE id = ?').get(id))
  return row?.tickets_printed ?? 0
}

/** How many links the chain has: they are numbered without a gap. */
export function countEntries(db: ReadableDatabase): number {
  return counted.parse(db.prepare('SELECT max(seq) AS n FROM entry').get()).n ?? 0
}

const linkRows = z.array(
  entrySchema
    .pick({
      seq: true,
      id: true,
      terminal: true,
      terminal_seq: true,
      at: true,
      type: true,
      prev_hash: true,
      hash: true,
    })
    .transform(({ terminal_seq: terminalSeq, prev_hash: prevHash, ...link }) => ({
      ...link,
      terminalSeq,
      prevHash,
    })),
)
/** A link of the chain without what it says. */
export type BareLink = z.infer<typeof linkRows>[number]

/** The links of everything that was written down about a sale, oldest first. */
export function listLinks(db: ReadableDatabase, id: SaleId): readonly BareLink[] {
  return linkRows.parse(
    db
      .prepare(
        `SELECT seq, id, terminal, terminal_seq, at, type, prev_hash, hash FROM entry WHERE subject = ? ORDER BY seq`,
      )
      .all(id),
  )
}
