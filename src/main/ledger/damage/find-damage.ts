import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Damage, Progress } from '#shared/domain/ledger-care.ts'
import { readCare } from '../care/care-file.ts'
import { checkDatabase, closeQuietly } from '../check/check-ledger.ts'
import { toLedgerProblem, type Database } from '../database.ts'
import { lastLink, linkAt } from '../verify-chain.ts'

/**
 * Looks a ledger through from end to end and names what is wrong with it; null when nothing is.
 * @throws what SQLite throws when the file cannot be looked at now (held by another program, no permission).
 */
export function findDamage(folder: string, onProgress: (progress: Progress) => void): Damage | null {
  const path = join(folder, 'ledger.db')
  const { checked } = readCare(folder)
  if (!existsSync(path)) return { kind: 'shortened', seq: checked?.seq ?? 0 }
  let db: Database | null = null
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
    db.exec('BEGIN')
    const { outcome } = checkDatabase(db, 'quick', onProgress)
    if (outcome.kind === 'damaged') return outcome.damage
    if (checked === null) return null
    if (lastLink(db).seq < checked.seq) return { kind: 'shortened', seq: checked.seq }
    return linkAt(db, checked.seq)?.hash === checked.hash ? null : { kind: 'chain', seq: checked.seq }
  } catch (error) {
    if (toLedgerProblem(error).kind !== 'damaged') throw error
    return { kind: 'unreadable' }
  } finally {
    closeQuietly(db)
  }
}
