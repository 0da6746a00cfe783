import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Damage } from '#shared/domain/ledger-care.ts'
import { closeQuietly } from '../check/check-ledger.ts'
import { contradicts } from '../check/contradicts.ts'
import type { Database } from '../database.ts'
import { LEDGER_VERSION, ledgerVersion } from '../migrations/index.ts'
import { readWitness } from './witness.ts'

/**
 * What the witness says against the file as it is now; null when they agree, when there is no witness, or when only a newer
 * program can tell. Looks without touching anything: opened for writing, SQLite would tidy away the log that may still hold
 * what is missing.
 * @throws what SQLite throws for a file that cannot be read.
 */
export function contradictedByWitness(folder: string): Damage | null {
  const witnessed = readWitness(folder)
  if (witnessed === null) return null
  let db: Database | null = null
  try {
    db = new DatabaseSync(join(folder, 'ledger.db'), { readOnly: true, timeout: 1_500 })
    const version = ledgerVersion(db)
    if (version > LEDGER_VERSION) return null
    return version === 0 ? { kind: 'shortened', seq: witnessed.seq } : contradicts(db, witnessed)
  } finally {
    closeQuietly(db)
  }
}
