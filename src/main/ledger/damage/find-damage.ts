import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Damage, Progress } from '#shared/domain/ledger-care.ts'
import { readCare } from '../care/care-file.ts'
import { checkDatabase, closeQuietly } from '../check/check-ledger.ts'
import { contradicts } from '../check/contradicts.ts'
import { hasBytes } from '../check/missing-book.ts'
import { toLedgerProblem, type Database } from '../database.ts'
import { readWitness } from '../witness/witness.ts'

/**
 * Looks a ledger through from end to end and names what is wrong with it; null when nothing is.
 * @throws what SQLite throws when the file cannot be looked at now (held by another program, no permission).
 */
export function findDamage(folder: string, onProgress: (progress: Progress) => void): Damage | null {
  const path = join(folder, 'ledger.db')
  const { checked } = readCare(folder)
  const witnessed = readWitness(folder)
  if (!hasBytes(path)) return { kind: 'shortened', seq: checked?.seq ?? 0 }
  let db: Database | null = null
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
    db.exec('BEGIN')
    const { outcome } = checkDatabase(db, 'quick', onProgress)
    if (outcome.kind === 'damaged') return outcome.damage
    return (
      (checked === null ? null : contradicts(db, checked)) ??
      (witnessed === null ? null : contradicts(db, witnessed))
    )
  } catch (error) {
    if (toLedgerProblem(error).kind !== 'damaged') throw error
    return { kind: 'unreadable' }
  } finally {
    closeQuietly(db)
  }
}
