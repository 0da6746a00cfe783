// `npm run bench`, the ledger's part: what one committed append costs beside a bare insert of such a row into SQLite,
// with the same durability (WAL, synchronous FULL) and the same indexes, alternating in one run, in a new ledger and in
// one with many sales. The append has the chain, the ticket number and the projection in the same transaction.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Ledger } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { as, type PurchaseId } from '#shared/domain/ids.ts'
import { root } from '#scripts/tool.mjs'
import { fillLedger, saleNumber, TILL } from './fill-ledger.ts'

const SALES = Number(process.argv[2] ?? 20_000)
const ROUNDS = Number(process.argv[3] ?? 400)
const BUDGET = 1.5

// Beside the program: a temporary folder may lie in memory, where nothing is ever flushed.
const folder = process.argv[4] ?? benchFolder()
const filled = process.argv[4] !== undefined
const empty = benchFolder()

try {
  if (!filled) fillLedger(folder, SALES, () => undefined)
  compare('new ledger', empty, 0)
  compare(`${SALES.toLocaleString('en')} sales`, folder, SALES)
} finally {
  if (!filled) rmSync(folder, { recursive: true, force: true })
  rmSync(empty, { recursive: true, force: true })
}

function benchFolder(): string {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  return mkdtempSync(join(root, 'test-results', 'bench-'))
}

function compare(what: string, place: string, from: number): void {
  const started = performance.now()
  const opened = openLedger(place, () => TILL)
  const openedIn = performance.now() - started
  if (!opened.ok) throw new Error(`ledger: ${opened.error.kind}`)
  const ledger = opened.value
  const bare = openBare(join(empty, `bare-${String(from)}.db`))
  const rounds = Array.from({ length: ROUNDS }, (_, n) => oneRound(ledger, bare, from + 1_000_000 + n))
  const usual = rounds.slice(Math.floor(ROUNDS / 10))
  print(`${what}: opened in ${openedIn.toFixed(0)} ms`)
  for (const kind of ['intent', 'sent', 'settled'] as const) {
    const ours = median(usual.map(one => one[kind].ours))
    const plain = median(usual.map(one => one[kind].bare))
    const ratio = median(usual.map(one => one[kind].ours / one[kind].bare))
    const times = `${ours.toFixed(3)} ms, a bare insert ${plain.toFixed(3)} ms`
    print(`  ${kind.padEnd(8)} ${ratio.toFixed(2)}x (${times}; budget ${BUDGET}x)`)
  }
  ledger.close()
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
