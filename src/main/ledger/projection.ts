import { z } from 'zod'
import { searchableFolio } from '#shared/domain/gift-code.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { owedBack, unhanded } from '#shared/domain/sale-refund.ts'
import { intend, onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { ticketCountOf } from '#shared/domain/ticket-number.ts'
import type { TicketPrinted } from '#shared/domain/trail.ts'
import { saleSchema } from '#shared/ipc/schemas/sale.ts'
import { keepStatements, transaction, type ReadableDatabase, type WritableDatabase } from './database.ts'
import { isAside, ledgerEventSchema, type LedgerEvent } from './entry.ts'
import { endingOf } from './search/ending.ts'
import { forgetSold, noteSold } from './search/sold.ts'

const bodyRow = z.object({ body: z.string() })

export function parseSale(body: string): Sale {
  return saleSchema.parse(JSON.parse(body))
}

/** Writes a new sale's row. `ticketCount` is the counter inside its ticket number. */
export function insertSale(db: WritableDatabase, sale: Sale, ticketCount: number): void {
  const { facts } = sale
  const row = movingColumns(sale)
  const { state, is_open, purchase_id, folio, folio_end, owed, paid_back, body } = row
  // Bound by place, as entries are: every sale waits for it.
  db.prepare(
    `INSERT INTO sale (id, terminal, ticket_count, ticket, state, is_open, confirmed_at, sku_id, reference,
       reference_end, transaction_hash, purchase_id, folio, folio_end, face, fee, total, cash, cashier, owed, paid_back,
       unhanded, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    facts.id,
    facts.terminal,
    ticketCount,
    facts.ticket,
    state,
    is_open,
    facts.confirmedAt,
    facts.sku.id,
    facts.reference,
    endingOf(facts.reference),
    facts.transactionHash,
    purchase_id,
    folio,
    folio_end,
    facts.face,
    facts.fee,
    facts.total,
    facts.cash,
    facts.cashier,
    owed,
    paid_back,
    row.unhanded,
    body,
  )
  noteSold(db, facts)
}

export function updateSale(db: WritableDatabase, sale: Sale): void {
  const row = movingColumns(sale)
  const { state, is_open, purchase_id, folio, folio_end, owed, paid_back, body } = row
  db.prepare(
    `UPDATE sale SET state = ?, is_open = ?, purchase_id = ?, folio = ?, folio_end = ?, owed = ?, paid_back = ?,
       unhanded = ?, body = ? WHERE id = ?`,
  ).run(state, is_open, purchase_id, folio, folio_end, owed, paid_back, row.unhanded, body, sale.facts.id)
}

type MovingColumns = {
  readonly state: string
  readonly is_open: 0 | 1
  readonly purchase_id: string | null
  readonly folio: string | null
  readonly folio_end: string | null
  /** Centavos. */
  readonly owed: number
  readonly paid_back: number
  /** Written down as paid back, and nobody has said yet that the customer has it. */
  readonly unhanded: 0 | 1
  readonly body: string
}

/** The columns of a row that change with its sale. */
export function movingColumns(sale: Sale): MovingColumns {
  // Parsed before it is committed: a row that could not be read back would hide a sale.
  saleSchema.parse(sale)
  const folio = searched(sale)
  return {
    state: sale.state,
    is_open: isOpen(sale) ? 1 : 0,
    purchase_id: 'purchaseId' in sale ? sale.purchaseId : null,
    folio,
    folio_end: folio === null ? null : endingOf(folio),
    owed: owedBack(sale) ?? 0,
    paid_back: 'refund' in sale && sale.refund.kind === 'paid' ? sale.refund.amount : 0,
    unhanded: unhanded(sale) === null ? 0 : 1,
    body: JSON.stringify(sale),
  }
}

/** The folio that a sale is found by: Chipi's, or the one a manager read in its dashboard. */
function searched(sale: Sale): string | null {
  const folio = sale.state === 'decided' ? sale.decision.folio : 'folio' in sale ? sale.folio : null
  return folio === null ? null : searchableFolio(folio)
}

/** Counts a printed ticket. A slip for a sale in progress is not one: the ticket after it is still the original. */
export function countPrint(db: WritableDatabase, id: SaleId, kind: TicketPrinted['kind']): void {
  if (kind === 'in-progress') return
  db.prepare('UPDATE sale SET tickets_printed = tickets_printed + 1 WHERE id = ?').run(id)
}

/** Throws the projection away and folds it again from the entries alone. All or nothing. */
export function rebuildProjection(db: WritableDatabase): void {
  transaction(db, () => foldAgain(db))
}

/**
 * Must run inside a transaction, on a connection that reads nothing else meanwhile. A sale of which an entry cannot be read
 * keeps the row it has: it is shown as unreadable, and every other sale goes on.
 */
export function foldAgain(unkept: WritableDatabase): void {
  // Prepared once: a statement is only freed when its thread rests, and one for each of a million entries fills the memory.
  const db = keepStatements(unkept)
  db.exec('SAVEPOINT fold')
  if (!foldAllBut(db, new Set())) {
    db.exec('ROLLBACK TO fold')
    foldAllBut(db, unfoldable(db))
  }
  db.exec('RELEASE fold')
}

/** False when it met an entry that cannot be folded; the table is then half-way. */
function foldAllBut(db: WritableDatabase, apart: ReadonlySet<string>): boolean {
  db.prepare('DELETE FROM sale WHERE id NOT IN (SELECT value FROM json_each(?))').run(
    JSON.stringify([...apart]),
  )
  forgetSold(db)
  for (const { subject, body } of eachBody(db)) {
    if (apart.has(subject)) continue
    const event = parseEvent(body)
    if (event === null || !project(db, subject, event)) return false
  }
  return true
}

/** Subjects with an entry that does not parse, and those whose beginning is missing. */
function unfoldable(db: ReadableDatabase): ReadonlySet<string> {
  const begun = new Set<string>()
  const apart = new Set<string>()
  for (const { subject, body } of eachBody(db)) {
    const event = parseEvent(body)
    if (event?.type === 'sale.intended') begun.add(subject)
    const fits = event !== null && (isAside(event) || begun.has(subject))
    if (!fits) apart.add(subject)
  }
  return apart
}

const subjectRow = z.object({ subject: z.string(), body: z.string() })

function* eachBody(db: ReadableDatabase): Generator<z.infer<typeof subjectRow>> {
  for (const row of db.prepare('SELECT subject, body FROM entry ORDER BY seq').iterate()) {
    yield subjectRow.parse(row)
  }
}

/**
 * Writes what one event makes of its sale. A note about the ledger and a person's act change none. False when the sale's beginning
 * is not there.
 */
export function project(db: WritableDatabase, subject: string, event: LedgerEvent): boolean {
  if (isAside(event)) return true
  if (event.type === 'sale.intended') {
    insertSale(db, intend(event.facts), ticketCountOf(event.facts.ticket))
    return true
  }
  const row = bodyRow.optional().parse(db.prepare('SELECT body FROM sale WHERE id = ?').get(subject))
  if (row === undefined) return false
  const sale = parseSale(row.body)
  if (event.type === 'ticket.printed') countPrint(db, sale.facts.id, event.kind)
  else updateSale(db, onSaleEvent(sale, event))
  return true
}

/** Folds one sale's row again from its entries; a row without any goes. Must run inside a transaction. */
export function foldSaleAgain(db: WritableDatabase, id: string): void {
  const rows = z
    .array(bodyRow)
    .parse(db.prepare('SELECT body FROM entry WHERE subject = ? ORDER BY seq').all(id))
  const events = rows.map(row => ledgerEventSchema.parse(JSON.parse(row.body)))
  db.prepare('DELETE FROM sale WHERE id = ?').run(id)
  for (const event of events) project(db, id, event)
}

/** What a sale's entries alone say it is; null without entries or when one of them cannot be read. */
export function foldedSale(db: ReadableDatabase, id: string): Sale | null {
  const rows = z
    .array(bodyRow)
    .parse(db.prepare('SELECT body FROM entry WHERE subject = ? ORDER BY seq').all(id))
  let sale: Sale | null = null
  for (const { body } of rows) {
    const event = parseEvent(body)
    if (event === null) return null
    sale = foldStep(sale, event)
  }
  return sale
}

/** One step of the fold; what does not concern the sale leaves it as it is. */
export function foldStep(sale: Sale | null, event: LedgerEvent): Sale | null {
  if (isAside(event) || event.type === 'ticket.printed') return sale
  if (event.type === 'sale.intended') return sale ?? intend(event.facts)
  return sale === null ? null : onSaleEvent(sale, event)
}

export function parseEvent(body: string): LedgerEvent | null {
  try {
    return ledgerEventSchema.parse(JSON.parse(body))
  } catch {
    return null
  }
}
