import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { as, type TerminalId } from '#shared/domain/ids.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { closeQuietly } from './check/check-ledger.ts'
import { hasBytes } from './check/missing-book.ts'
import type { Database } from './database.ts'
import { LEDGER_VERSION, ledgerVersion } from './migrations/index.ts'
import { openLedger } from './open-ledger.ts'

/** True when opening the ledger in `folder` would migrate it, which takes its time for years of sales. */
export function needsMigration(folder: string): boolean {
  const path = join(folder, 'ledger.db')
  if (!hasBytes(path)) return false
  let db: Database | null = null
  try {
    db = new DatabaseSync(path, { readOnly: true })
    const version = ledgerVersion(db)
    return version > 0 && version < LEDGER_VERSION
  } catch {
    // Whatever is wrong with it is said by whoever opens it.
    return false
  } finally {
    closeQuietly(db)
  }
}

/** Backs up and migrates a ledger by opening it once. Null when it can be opened now. */
export function prepareLedger(folder: string): LedgerProblem | null {
  const opened = openLedger(folder, () => as<TerminalId>('T1'))
  if (!opened.ok) return opened.error
  opened.value.close()
  return null
}
