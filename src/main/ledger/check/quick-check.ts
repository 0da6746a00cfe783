import { z } from 'zod'
import type { Damage } from '#shared/domain/ledger-care.ts'
import type { ReadableDatabase } from '../database.ts'

const count = z.object({ n: z.number().int() })
const firstLine = z.record(z.string(), z.string())

/** A database that opens and lacks a table of ours: another's, or one whose first page was lost. Null when both are there. */
export function checkTables(db: ReadableDatabase): Damage | null {
  const row = db.prepare(
    `SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name IN ('entry', 'sale')`,
  )
  return count.parse(row.get()).n === 2 ? null : { kind: 'pages', detail: 'no table entry or sale' }
}

/** SQLite's own look at its pages; `integrity` reads the indexes against their tables as well. Null when all is well. */
export function checkPages(db: ReadableDatabase, depth: 'quick' | 'integrity'): Damage | null {
  const row = firstLine.parse(db.prepare(`PRAGMA ${depth}_check(1)`).get() ?? {})
  const said = Object.values(row)[0] ?? ''
  return said === 'ok' ? null : { kind: 'pages', detail: said }
}
