import { z } from 'zod'
import { transaction, type Database } from '../database.ts'
import { foldAgain } from '../projection.ts'
import { entriesAndSales } from './0001-entries-and-sales.ts'
import { refunds } from './0002-refunds.ts'
import { handingBack } from './0003-handing-back.ts'
import { findingSales } from './0004-finding-sales.ts'
import { acts } from './0005-acts.ts'
import type { Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [entriesAndSales, refunds, handingBack, findingSales, acts]

/** Newest schema this program understands. */
export const LEDGER_VERSION = Math.max(...MIGRATIONS.map(step => step.version))

const versionRow = z.object({ user_version: z.number().int() })

export function ledgerVersion(db: Pick<Database, 'prepare'>): number {
  return versionRow.parse(db.prepare('PRAGMA user_version').get()).user_version
}

/**
 * Brings the schema up to date, all of it or nothing: a projection is only folded again under the newest schema. The
 * caller has refused a ledger from the future.
 */
export function migrate(db: Database): void {
  const from = ledgerVersion(db)
  const steps = MIGRATIONS.filter(({ version }) => version > from)
  if (steps.length === 0) return
  transaction(db, () => {
    for (const { functions = {}, sql } of steps) {
      for (const [name, work] of Object.entries(functions)) db.function(name, { deterministic: true }, work)
      db.exec(sql)
    }
    if (steps.some(step => step.refold === true)) foldAgain(db)
    db.exec(`PRAGMA user_version = ${String(LEDGER_VERSION)}`)
  })
}
