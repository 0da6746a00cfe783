import { z } from 'zod'
import type { Damage } from '#shared/domain/ledger-care.ts'
import type { ReadableDatabase } from '../database.ts'

const firstLine = z.record(z.string(), z.string())

/** SQLite's own look at its pages; `integrity` reads the indexes against their tables as well. Null when all is well. */
export function checkPages(db: ReadableDatabase, depth: 'quick' | 'integrity'): Damage | null {
  const row = firstLine.parse(db.prepare(`PRAGMA ${depth}_check(1)`).get() ?? {})
  const said = Object.values(row)[0] ?? ''
  return said === 'ok' ? null : { kind: 'pages', detail: said }
}
