import { isDeepStrictEqual } from 'node:util'
import type { Sale } from '#shared/domain/sale.ts'
import { ticketCountOf } from '#shared/domain/ticket-number.ts'
import type { ReadableDatabase } from '../database.ts'
import { foldStep, movingColumns, parseEvent } from '../projection.ts'
import { endingOf } from '../search/ending.ts'

/** Rows that differ from what the entries say: to be folded again. */
export type Comparison = { readonly compared: number; readonly differing: readonly string[] }

type Row = Record<string, unknown>
type Folding = { readonly id: string; sale: Sale | null; prints: number; readable: boolean }

const NOBODY: Folding = { id: '', sale: null, prints: 0, readable: true }
const EVERY = 1_000

/**
 * Folds every sale from its entries and compares it with its row, both read in the order of their ids so that a million
 * of them need no memory. The chain must have been verified before.
 */
export function compareProjection(
  db: ReadableDatabase,
  onProgress: (compared: number) => void = () => undefined,
): Comparison {
  const rows = db.prepare('SELECT * FROM sale ORDER BY id').iterate()
  const differing: string[] = []
  let compared = 0
  let row = rows.next()
  // Rows without entries are passed on the way to the next folded sale, and belong to nothing.
  const passRow = (): void => {
    if (row.done !== true) differing.push(String(row.value['id']))
    row = rows.next()
  }
  for (const folded of foldAll(db)) {
    while (row.done !== true && String(row.value['id']) < folded.id) passRow()
    const own = row.done !== true && row.value['id'] === folded.id ? row.value : null
    if (own !== null) row = rows.next()
    if (own === null || !isSame(own, folded)) differing.push(folded.id)
    compared += 1
    if (compared % EVERY === 0) onProgress(compared)
  }
  while (row.done !== true) passRow()
  return { compared, differing }
}

function* foldAll(db: ReadableDatabase): Generator<Folding> {
  let one = NOBODY
  const entries = db
    .prepare(
      `SELECT subject, body FROM entry WHERE type NOT LIKE 'ledger.%' AND type NOT LIKE 'act.%' ORDER BY subject, seq`,
    )
    .iterate()
  for (const { subject, body } of entries) {
    const id = String(subject)
    if (one.id !== id) {
      if (one !== NOBODY) yield one
      one = { id, sale: null, prints: 0, readable: true }
    }
    const event = parseEvent(String(body))
    if (event === null) one.readable = false
    else if (event.type === 'ticket.printed') one.prints += event.kind === 'in-progress' ? 0 : 1
    else one.sale = foldStep(one.sale, event)
  }
  if (one !== NOBODY) yield one
}

function isSame(row: Row, { sale, prints, readable }: Folding): boolean {
  // What cannot be folded cannot be mended either: the row is all there is.
  if (!readable || sale === null) return true
  const { body, ...columns } = movingColumns(sale)
  const { facts } = sale
  const expected: Row = {
    ...columns,
    id: facts.id,
    terminal: facts.terminal,
    ticket_count: ticketCountOf(facts.ticket),
    ticket: facts.ticket,
    confirmed_at: facts.confirmedAt,
    sku_id: facts.sku.id,
    reference: facts.reference,
    reference_end: endingOf(facts.reference),
    transaction_hash: facts.transactionHash,
    face: facts.face,
    fee: facts.fee,
    total: facts.total,
    cash: facts.cash,
    cashier: facts.cashier,
    tickets_printed: prints,
  }
  return (
    Object.entries(expected).every(([column, value]) => row[column] === value) &&
    saysTheSame(row['body'], body)
  )
}

/** The order of fields in JSON means nothing. */
function saysTheSame(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(parsed(one), parsed(other))
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json))
  } catch {
    return undefined
  }
}
