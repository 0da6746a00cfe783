import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, it } from 'vitest'
import { fastFolder } from '../a-shop.ts'
import { createChance } from '../chance.ts'
import { LEDGER_FILE, leaveBehind, type Death } from './power-cut.ts'

const ROWS = 20

/** Writes rows one transaction each, dies, and counts what the next run finds. */
function rowsAfter(death: Death, seed: number): number {
  const base = fastFolder()
  const before = join(base, 'before')
  const after = join(base, 'after')
  mkdirSync(before, { recursive: true })
  const dying = new DatabaseSync(join(before, LEDGER_FILE))
  dying.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER)')
  dying.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  for (let n = 0; n < ROWS; n += 1) dying.exec(`INSERT INTO t VALUES (${String(n)})`)
  leaveBehind(before, after, death, createChance(seed))
  dying.close()
  const next = new DatabaseSync(join(after, LEDGER_FILE))
  const row = next.prepare('SELECT count(*) AS rows FROM t').get()
  next.close()
  return Number(row?.['rows'])
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8]

it('leaves a killed program everything it wrote', () => {
  for (const seed of SEEDS) expect(rowsAfter({ kind: 'killed' }, seed)).toBe(ROWS)
})

it('leaves after a power cut every transaction that was flushed', () => {
  const death: Death = { kind: 'power-cut', cut: { synchronous: 2, tornAfter: null } }
  for (const seed of SEEDS) expect(rowsAfter(death, seed)).toBe(ROWS)
})

it('tears the transaction that was being written when the current went', () => {
  const death: Death = { kind: 'power-cut', cut: { synchronous: 2, tornAfter: ROWS - 1 } }
  for (const seed of SEEDS) expect(rowsAfter(death, seed)).toBe(ROWS - 1)
})

it('takes away what was never flushed', () => {
  const death: Death = { kind: 'power-cut', cut: { synchronous: 1, tornAfter: null } }
  const found = SEEDS.map(seed => rowsAfter(death, seed))
  expect(Math.min(...found)).toBe(0)
  expect(found.every(rows => rows <= ROWS)).toBe(true)
})
