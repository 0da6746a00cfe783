import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Database } from '#main/ledger/database.ts'
import { entriesAndSales } from '#main/ledger/migrations/0001-entries-and-sales.ts'
import { MORNING, someFacts } from './builders.ts'

type OldEvent = { readonly type: string; readonly at: number } & Readonly<Record<string, unknown>>

/** A sale as version 1 of the ledger kept it: facts without the key's fingerprint, a row in that version's shape. */
export type OldSale = {
  readonly n: number
  readonly events: readonly OldEvent[]
  /** The row's state and what the old program kept with it. */
  readonly row: { readonly state: string; readonly open: boolean } & Readonly<Record<string, unknown>>
}

const at = MORNING + 1_000

/** One of each that mattered: settled, failed with the cash taken, in doubt, and an intent. */
export const OLD_SALES: readonly OldSale[] = [
  {
    n: 1,
    events: [
      { type: 'sale.sent', at },
      { type: 'sale.reported', at, report: oldReport('SUCCESS', '0012345678') },
      { type: 'ticket.printed', at, printer: 'Recibos', kind: 'sale' },
    ],
    row: { state: 'settled', open: false, purchaseId: 'tx-1', folio: '0012345678', devMarked: false },
  },
  {
    n: 2,
    events: [
      { type: 'sale.sent', at },
      { type: 'sale.reported', at, report: oldReport('FAILED', 'Línea inactiva') },
    ],
    row: {
      state: 'failed',
      open: false,
      reason: { kind: 'carrier-failed', detail: 'Línea inactiva' },
      purchaseId: 'tx-1',
    },
  },
  {
    n: 3,
    events: [
      { type: 'sale.sent', at },
      { type: 'sale.unanswered', at, doubt: { kind: 'timeout' } },
      { type: 'sale.sent', at },
    ],
    row: { state: 'sent', open: true, attempts: 2, firstSentAt: at, mayBeTaken: true },
  },
  {
    n: 4,
    events: [],
    row: { state: 'intent', open: true, attempts: 0, firstSentAt: null, notTaken: null },
  },
]

/** Writes `ledger.db` as the program of schema version 1 left it. */
export function writeVersion1Ledger(folder: string, sales: readonly OldSale[] = OLD_SALES): void {
  const db = new DatabaseSync(join(folder, 'ledger.db'))
  db.exec('PRAGMA journal_mode = WAL')
  db.exec(`${entriesAndSales.sql}; PRAGMA user_version = 1`)
  let end = { seq: 0, hash: '0'.repeat(64) }
  for (const sale of sales) {
    const facts = oldFacts(sale.n)
    const events = [{ type: 'sale.intended', at: facts.confirmedAt, facts }, ...sale.events]
    for (const event of events) end = appendOld(db, end, facts.id, event)
    insertOld(db, sale, facts)
  }
  db.close()
}

function oldReport(status: string, fileNumber: string): Record<string, unknown> {
  return { id: 'tx-1', status, fileNumber, ledgerEntryId: null, devMarked: false }
}

function oldFacts(n: number): Omit<ReturnType<typeof someFacts>, 'keyPrint' | 'cashier'> {
  const { keyPrint: _later, cashier: _latest, ...facts } = someFacts()
  const id = `019aa000-0000-7000-8000-00000000000${String(n)}`
  return Object.assign(facts, {
    id,
    ticket: `T1-00000${String(n)}`,
    transactionHash: `mostrador-${id}`,
    confirmedAt: MORNING + n,
  })
}

function appendOld(
  db: Database,
  end: { seq: number; hash: string },
  subject: string,
  event: OldEvent,
): { seq: number; hash: string } {
  const seq = end.seq + 1
  const body = JSON.stringify(event)
  const fields = [end.hash, seq, `entry-${String(seq)}`, 'T1', seq, event.at, event.type, subject, body]
  const hash = createHash('sha256')
  for (const field of fields) {
    const text = String(field)
    hash.update(`${String(Buffer.byteLength(text))}:${text};`)
  }
  const digest = hash.digest('hex')
  db.prepare(
    `INSERT INTO entry (prev_hash, seq, id, terminal, terminal_seq, at, type, subject, body, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...fields, digest)
  return { seq, hash: digest }
}

function insertOld(db: Database, { n, row }: OldSale, facts: ReturnType<typeof oldFacts>): void {
  const { open, ...state } = row
  db.prepare(
    `INSERT INTO sale (id, terminal, ticket_count, ticket, state, is_open, confirmed_at, sku_id, reference,
       transaction_hash, purchase_id, folio, face, fee, total, cash, tickets_printed, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    facts.id,
    facts.terminal,
    n,
    facts.ticket,
    state.state,
    open ? 1 : 0,
    facts.confirmedAt,
    facts.sku.id,
    facts.reference,
    facts.transactionHash,
    'purchaseId' in state ? 'tx-1' : null,
    'folio' in state ? String(state['folio']) : null,
    facts.face,
    facts.fee,
    facts.total,
    facts.cash,
    state.state === 'settled' ? 1 : 0,
    JSON.stringify({ ...state, facts, since: MORNING }),
  )
}
