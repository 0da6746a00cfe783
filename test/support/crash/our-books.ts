import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { DatabaseSync } from '@photostructure/sqlite'
import { z } from 'zod'
import type { Database, ReadableDatabase } from '#main/ledger/database.ts'
import { parseSale, rebuildProjection } from '#main/ledger/projection.ts'
import { verifyChain } from '#main/ledger/verify-chain.ts'
import type { OurBooks } from './books.ts'

const saleRow = z.object({ id: z.string(), tickets_printed: z.number().int(), body: z.string() })
type SaleRow = z.infer<typeof saleRow>
const integrity = z.array(z.object({ integrity_check: z.string() }))

const NOTHING_YET: OurBooks = { sales: [], damage: [], printed: () => 0 }

/** The ledger of the one environment a terminal has sold in besides practice; null when it has none yet. */
export function findLedger(userDataDir: string): string | null {
  const folders = existsSync(userDataDir) ? readdirSync(userDataDir) : []
  const paths = folders
    .filter(name => name !== 'practice')
    .map(name => join(userDataDir, name, 'ledger.db'))
    .filter(path => existsSync(path))
  if (paths.length > 1) throw new Error(`several ledgers: ${paths.join(', ')}`)
  return paths[0] ?? null
}

/**
 * Reads the ledger of a program that does not run, all of it, and looks for damage. Works on a copy: opening the file
 * itself would recover the write-ahead log that a killed program left, which is for the next start to do.
 */
export function readOurBooks(userDataDir: string): OurBooks {
  const path = findLedger(userDataDir)
  if (path === null) return NOTHING_YET
  const folder = mkdtempSync(join(tmpdir(), 'mostrador-books-'))
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(path + suffix)) copyFileSync(path + suffix, join(folder, `ledger.db${suffix}`))
    }
    return readCopy(join(folder, 'ledger.db'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readCopy(path: string): OurBooks {
  const db = new DatabaseSync(path)
  try {
    const hasTables = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'sale'`).get() !== undefined
    if (!hasTables) return NOTHING_YET
    const rows = readSales(db)
    const prints = new Map(rows.map(row => [row.id, row.tickets_printed]))
    return {
      sales: rows.map(row => parseSale(row.body)),
      damage: damageOf(db, rows),
      printed: id => prints.get(id) ?? 0,
    }
  } finally {
    db.close()
  }
}

function readSales(db: ReadableDatabase): readonly SaleRow[] {
  const rows = db.prepare('SELECT id, tickets_printed, body FROM sale ORDER BY ticket_count').all()
  return z.array(saleRow).parse(rows)
}

function damageOf(db: Database, rows: readonly SaleRow[]): readonly string[] {
  const pages = integrity.parse(db.prepare('PRAGMA integrity_check').all()).map(row => row.integrity_check)
  const chain = verifyChain(db)
  // Last, as it writes: the copy is ours to spoil.
  rebuildProjection(db)
  return [
    ...pages.filter(word => word !== 'ok'),
    ...(chain.kind === 'intact' ? [] : [`the chain breaks at entry ${String(chain.seq)}`]),
    ...differences(rows, readSales(db)),
  ]
}

/** Rows that are not what their entries add up to. */
function differences(rows: readonly SaleRow[], folded: readonly SaleRow[]): readonly string[] {
  const expected = new Map(folded.map(row => [row.id, row]))
  const odd = rows.filter(row => !sameRow(row, expected.get(row.id)))
  return [
    ...odd.map(
      row => `its entries add up to ${JSON.stringify(expected.get(row.id))}, not ${JSON.stringify(row)}`,
    ),
    ...(rows.length === folded.length
      ? []
      : [`${String(folded.length)} sales begun, ${String(rows.length)} rows`]),
  ]
}

/** The texts may differ in the order of their fields: one was written from memory, the other from what was read. */
function sameRow(row: SaleRow, other: SaleRow | undefined): boolean {
  if (other === undefined || row.tickets_printed !== other.tickets_printed) return false
  return isDeepStrictEqual(parseSale(row.body), parseSale(other.body))
}
