// `npm run bench`, the ledger's part: what one committed append costs beside a bare insert into SQLite with the same
// durability (WAL, synchronous FULL), alternating in one run, in a new ledger and in one with many sales.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Ledger } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { as, type PurchaseId } from '#shared/domain/ids.ts'
import type { SaleEvent } from '#shared/domain/sale.ts'
import { root } from '#scripts/tool.mjs'
import { fillLedger, saleNumber, TILL } from './fill-ledger.ts'

const SALES = Number(process.argv[2] ?? 20_000)
const ROUNDS = Number(process.argv[3] ?? 400)
const BUDGET = 1.5

// Beside the program: a temporary folder may lie in memory, where nothing is ever flushed.
const folder = process.argv[4] ?? mkdtempSync(join(root, 'test-results-bench-'))
const filled = process.argv[4] !== undefined
const empty = mkdtempSync(join(root, 'test-results-bench-'))

try {
  if (!filled) fillLedger(folder, SALES, () => undefined)
  compare('new ledger', empty, 0)
  compare(`${SALES.toLocaleString('en')} sales`, folder, SALES)
} finally {
  if (!filled) rmSync(folder, { recursive: true, force: true })
  rmSync(empty, { recursive: true, force: true })
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
  const bareMs = median(usual.map(one => one.bare))
  print(`${what}: opened in ${openedIn.toFixed(0)} ms; bare insert ${bareMs.toFixed(3)} ms`)
  for (const kind of ['intent', 'sent', 'settled'] as const) {
    const ratio = median(usual.map(one => one[kind] / one.bare))
    const ms = median(usual.map(one => one[kind]))
    print(`  ${kind.padEnd(8)} ${ms.toFixed(3)} ms, ${ratio.toFixed(2)}x a bare insert (budget ${BUDGET}x)`)
  }
  ledger.close()
}

type Round = Record<'bare' | 'intent' | 'sent' | 'settled', number>

function oneRound(ledger: Ledger, bare: (body: string) => void, n: number): Round {
  const sale = saleNumber(n)
  const body = JSON.stringify(sale)
  const at = sale.confirmedAt
  const purchase = as<PurchaseId>(`bench-${String(n)}`)
  const report = { id: purchase, status: 'SUCCESS', fileNumber: '1', ledgerEntryId: null, devMarked: false }
  const record = (event: SaleEvent) => () => must(ledger.record(sale.id, event))
  return {
    bare: timed(() => bare(body)),
    intent: timed(() => must(ledger.begin(sale))),
    sent: timed(record({ type: 'sale.sent', at })),
    settled: timed(record({ type: 'sale.reported', at, report })),
  }
}

function openBare(path: string): (body: string) => void {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE bare (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO bare (body) VALUES (?)')
  return body => void insert.run(body)
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
