import { z } from 'zod'
import { as, type TerminalId } from '#shared/domain/ids.ts'
import { isMeant, squeezed } from '#shared/domain/sale-search.ts'
import { toTicketNumber } from '#shared/domain/ticket-number.ts'
import type { ReadableDatabase } from './database.ts'
import { saleRowSchema, type SaleRow } from './sale-reader.ts'

/** How many of the latest sales are searched by parts. Parts have no index, and every sale that is looked at takes time. */
export const SEARCH_DEPTH = 5_000

const latestRows = z.array(
  z.object({ id: z.string(), ticket: z.string(), reference: z.string(), folio: z.string().nullable() }),
)
const idRows = z.array(z.object({ id: z.string() }))
const saleRows = z.array(saleRowSchema)

/** Rows that a search found, newest first, and how far back it looked by parts (null: to the first sale). */
export type FoundRows = { readonly rows: readonly SaleRow[]; readonly depth: number | null }

/** Looks for a part of number, folio or ticket among the latest sales, and for a whole number or ticket among all. */
export function searchSales(
  db: ReadableDatabase,
  query: string,
  limit: number,
  searchDepth = SEARCH_DEPTH,
): FoundRows {
  // By the moment in their ids, and without their bodies: along another index the same would take eight times as long.
  const latest = latestRows.parse(
    db.prepare('SELECT id, ticket, reference, folio FROM sale ORDER BY id DESC LIMIT ?').all(searchDepth + 1),
  )
  const ids = [
    ...latest
      .slice(0, searchDepth)
      .filter(row => isMeant(row, query))
      .slice(0, limit),
    ...foundWhole(db, query, limit),
  ].map(row => row.id)
  const rows = saleRows.parse(
    db
      .prepare(
        `SELECT id, ticket, body FROM sale WHERE id IN (SELECT value FROM json_each(?))
         ORDER BY confirmed_at DESC, id DESC LIMIT ?`,
      )
      .all(JSON.stringify(ids), limit),
  )
  return { rows, depth: latest.length > searchDepth ? searchDepth : null }
}

/** Among all sales there ever were. Each question has an index of its own; asked as one they would use none. */
function foundWhole(db: ReadableDatabase, query: string, limit: number): readonly { readonly id: string }[] {
  const byTicket = db.prepare('SELECT id FROM sale WHERE ticket = ?').all(ticketOf(query) ?? '')
  const byReference = db
    .prepare('SELECT id FROM sale WHERE reference = ? ORDER BY confirmed_at DESC LIMIT ?')
    .all(squeezed(query), limit)
  return idRows.parse([...byTicket, ...byReference])
}

/** The ticket number meant by `t1-123`, `T1 000123` or `T1000123`; null when it cannot be one. */
function ticketOf(query: string): string | null {
  const text = query.trim().toUpperCase()
  const [, terminal = '', count = ''] =
    /^(\w+)[\s-]+(\d{1,9})$/.exec(text) ?? /^(\w+?)(\d{6})$/.exec(text) ?? []
  return terminal === '' ? null : toTicketNumber(as<TerminalId>(terminal), Number(count))
}
