import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Ledger } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { as, type PurchaseId } from '#shared/domain/ids.ts'
import { root } from '#scripts/tool.mjs'
import { fillLedger, saleNumber, TILL } from './fill-ledger.ts'
import { medianOf, type Row } from './table.ts'

const APPEND_BUDGET = 1.5
const REPORT_BUDGET_MS = 10
const DAYS_ASKED = 20
const DAY_MS = 86_400_000

export type LedgerBenchOptions = {
  readonly sales: number
  readonly rounds: number
  /** A ledger that is full already; else one is filled and thrown away. */
  readonly filled: string | null
}

/**
 * What one committed append costs beside a bare insert of such a row into SQLite, with the same durability (WAL,
 * synchronous FULL) and the same indexes, alternating, in a new ledger and in one with many sales. The append has the
 * chain, the ticket number and the projection in the same transaction. Besides: the totals of one day.
 */
export function measureLedger({ sales, rounds, filled }: LedgerBenchOptions): readonly Row[] {
  const folder = filled ?? benchFolder()
  const empty = benchFolder()
  try {
    if (filled === null) fillLedger(folder, sales, () => undefined)
    const many = `${sales.toLocaleString('en')} sales`
    return [
      ...appends('new ledger', empty, join(empty, 'bare-new.db'), { from: 0, rounds }),
      ...appends(many, folder, join(empty, 'bare-many.db'), { from: sales, rounds }),
      dayTotals(many, folder, sales),
    ]
  } finally {
    if (filled === null) rmSync(folder, { recursive: true, force: true })
    rmSync(empty, { recursive: true, force: true })
  }
}

/** Beside the program: a temporary folder may lie in memory, where nothing is ever flushed. */
export function benchFolder(): string {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  return mkdtempSync(join(root, 'test-results', 'bench-'))
}

function appends(
  where: string,
  place: string,
  barePath: string,
  { from, rounds }: { readonly from: number; readonly rounds: number },
): readonly Row[] {
  const opened = openLedger(place, () => TILL)
  if (!opened.ok) throw new Error(`ledger: ${opened.error.kind}`)
  const bare = openBare(barePath)
  const all = Array.from({ length: rounds }, (_, n) => oneRound(opened.value, bare, from + 1_000_000 + n))
  opened.value.close()
  const usual = all.slice(Math.floor(rounds / 10))
  return (['intent', 'sent', 'settled'] as const).map(kind => {
    const ours = medianOf(usual.map(one => one[kind].ours)).toFixed(2)
    const plain = medianOf(usual.map(one => one[kind].bare)).toFixed(2)
    return {
      what: `append of ${kind}, ${where}`,
      unit: 'x',
      budget: APPEND_BUDGET,
      values: usual.map(one => one[kind].ours / one[kind].bare),
      beside: `${ours} ms, a bare insert ${plain} ms`,
    }
  })
}

function dayTotals(where: string, folder: string, sales: number): Row {
  const db = new DatabaseSync(join(folder, 'ledger.db'), { readOnly: true })
  const ask = db.prepare(
    `SELECT state, count(*) AS n, sum(total) AS total, sum(fee) AS fee FROM sale
     WHERE confirmed_at >= ? AND confirmed_at < ? GROUP BY state`,
  )
  const values = Array.from({ length: DAYS_ASKED }, (_, n) => {
    const from = saleNumber(Math.floor((sales * (n + 1)) / (DAYS_ASKED + 2))).confirmedAt
    return timed(() => void ask.all(from, from + DAY_MS))
  })
  db.close()
  const beside = 'count, totals and fees by state, each day asked for once'
  return { what: `totals of a day, ${where}`, unit: 'ms', budget: REPORT_BUDGET_MS, values, beside }
}

type Round = Record<'intent' | 'sent' | 'settled', { readonly ours: number; readonly bare: number }>

/** Each append beside a bare insert of its own, the one or the other first in turn. */
function oneRound(ledger: Ledger, bare: (n: number, body: string) => void, n: number): Round {
  const sale = saleNumber(n)
  const body = JSON.stringify(sale)
  const at = sale.confirmedAt
  const purchase = as<PurchaseId>(`bench-${String(n)}`)
  const report = { id: purchase, status: 'SUCCESS', fileNumber: '1', ledgerEntryId: null, devMarked: false }
  const beside = (place: number, work: () => void): Round['intent'] => {
    const plainly = (): number => timed(() => bare(n * 3 + place, body))
    const before = n % 2 === 0 ? plainly() : null
    const ours = timed(work)
    return { ours, bare: before ?? plainly() }
  }
  // As the till does: the twin guard looks for the reference in the same breath.
  ledger.toReference(sale.reference, 0)
  return {
    intent: beside(0, () => must(ledger.begin(sale))),
    sent: beside(1, () => must(ledger.record(sale.id, { type: 'sale.sent', at }))),
    settled: beside(2, () => must(ledger.record(sale.id, { type: 'sale.reported', at, report }))),
  }
}

/** The entry's table without its chain. */
function openBare(path: string): (n: number, body: string) => void {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec(
    `CREATE TABLE bare (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, till TEXT NOT NULL, n INTEGER NOT NULL,
       subject TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (till, n)) STRICT;
     CREATE INDEX bare_subject ON bare (subject, seq);`,
  )
  const insert = db.prepare('INSERT INTO bare (id, till, n, subject, body) VALUES (?, ?, ?, ?, ?)')
  return (n, body) => void insert.run(`entry-${String(n)}`, TILL, n, `sale-${String(n)}`, body)
}

function must(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error('the ledger refused')
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
