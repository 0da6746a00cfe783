import { join } from 'node:path'
import type { Damage, Progress } from '#shared/domain/ledger-care.ts'
import { readCare } from '../care/care-file.ts'
import { checkDatabase, closeQuietly, openToRead, type OpenToRead } from '../check/check-ledger.ts'
import { contradicts } from '../check/contradicts.ts'
import { hasBytes } from '../check/missing-book.ts'
import { isUnreadable, readTwice, type Database } from '../database.ts'
import { readWitness } from '../witness/witness.ts'

/**
 * Looks a ledger through from end to end and names what is wrong with it; null when nothing is.
 * @throws what SQLite throws when the file cannot be looked at now (held by another program, no permission).
 */
export function findDamage(
  folder: string,
  onProgress: (progress: Progress) => void,
  open: OpenToRead = openToRead,
): Damage | null {
  if (!hasBytes(join(folder, 'ledger.db'))) {
    const seq = Math.max(readCare(folder).checked?.seq ?? 0, readWitness(folder)?.seq ?? 0)
    return { kind: 'shortened', seq }
  }
  try {
    return readTwice(() => lookThrough(folder, onProgress, open))
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return { kind: 'unreadable' }
  }
}

function lookThrough(
  folder: string,
  onProgress: (progress: Progress) => void,
  open: OpenToRead,
): Damage | null {
  const { checked } = readCare(folder)
  const witnessed = readWitness(folder)
  let db: Database | null = null
  try {
    db = open(join(folder, 'ledger.db'))
    db.exec('BEGIN')
    const { outcome } = checkDatabase(db, 'integrity', onProgress)
    if (outcome.kind === 'damaged') return outcome.damage
    return (
      (checked === null ? null : contradicts(db, checked)) ??
      (witnessed === null ? null : contradicts(db, witnessed))
    )
  } finally {
    closeQuietly(db)
  }
}
