import { z } from 'zod'
import { transaction, type Database } from '../database.ts'
import { entriesAndSales } from './0001-entries-and-sales.ts'
import type { Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [entriesAndSales]

/** Newest schema this program understands. */
export const LEDGER_VERSION = Math.max(...MIGRATIONS.map(step => step.version))

const versionRow = z.object({ user_version: z.number().int() })

export function ledgerVersion(db: Pick<Database, 'prepare'>): number {
  return versionRow.parse(db.prepare('PRAGMA user_version').get()).user_version
}

/** Brings the schema up to date, each step whole or not at all. The caller has refused a ledger from the future. */
export function migrate(db: Database): void {
  const from = ledgerVersion(db)
  for (const step of MIGRATIONS.filter(({ version }) => version > from)) {
    transaction(db, () => {
      db.exec(step.sql)
      db.exec(`PRAGMA user_version = ${String(step.version)}`)
    })
  }
}
