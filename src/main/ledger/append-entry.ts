import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { toTicketNumber } from '#shared/domain/ticket-number.ts'
import { as, type SaleId, type TerminalId, type TicketNumber } from '#shared/domain/ids.ts'
import type { ReadableDatabase, WritableDatabase } from './database.ts'
import { GENESIS, hashOf, type LedgerEvent } from './entry.ts'

const tailRow = z.object({ seq: z.number().int(), hash: z.string() })
const countRow = z.object({ last: z.number().int().nullable() })

/** Appends one link to the chain. Must run inside the transaction that also writes its projection. */
export function appendEntry(
  db: WritableDatabase,
  terminal: TerminalId,
  subject: SaleId,
  event: LedgerEvent,
): void {
  const tail = tailRow
    .optional()
    .parse(db.prepare('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get())
  const unsealed = {
    seq: (tail?.seq ?? 0) + 1,
    id: uuidv7({ msecs: event.at }),
    terminal,
    terminal_seq: nextTerminalSeq(db, terminal),
    at: event.at,
    type: event.type,
    subject,
    body: JSON.stringify(event),
    prev_hash: tail?.hash ?? GENESIS,
  }
  db.prepare(
    `INSERT INTO entry (seq, id, terminal, terminal_seq, at, type, subject, body, prev_hash, hash)
     VALUES (:seq, :id, :terminal, :terminal_seq, :at, :type, :subject, :body, :prev_hash, :hash)`,
  ).run({ ...unsealed, hash: hashOf(unsealed) })
}

function nextTerminalSeq(db: ReadableDatabase, terminal: TerminalId): number {
  const row = countRow.parse(
    db.prepare('SELECT max(terminal_seq) AS last FROM entry WHERE terminal = ?').get(terminal),
  )
  return (row.last ?? 0) + 1
}

/** The next ticket number of a till. Gap-free: it is only given out inside the transaction that uses it. */
export function nextTicket(
  db: ReadableDatabase,
  terminal: TerminalId,
): { count: number; ticket: TicketNumber } {
  const row = countRow.parse(
    db.prepare('SELECT max(ticket_count) AS last FROM sale WHERE terminal = ?').get(terminal),
  )
  const count = (row.last ?? 0) + 1
  return { count, ticket: toTicketNumber(terminal, count) }
}

/** A sale's id: UUIDv7, so ids sort by the moment they were minted. */
export function mintSaleId(now: number): SaleId {
  return as<SaleId>(uuidv7({ msecs: now }))
}
