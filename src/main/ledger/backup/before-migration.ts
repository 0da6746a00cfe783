import { join } from 'node:path'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { putInPlace } from '#main/platform/durable-files.ts'
import type { Database } from '../database.ts'
import { toFileProblem } from '../file-problem.ts'
import { LEDGER_VERSION } from '../migrations/index.ts'
import { backupFolder, migrationBackupName, pruneMigrationBackups } from './backup-files.ts'
import { copyDatabase, isProblem } from './copy-database.ts'

/** Keeps the ledger as it was under its old schema; it is only migrated when this answers null. */
export function backUpBeforeMigration(db: Database, folder: string): LedgerProblem | null {
  const path = join(backupFolder(folder), migrationBackupName(LEDGER_VERSION, Date.now()))
  try {
    const copied = copyDatabase(db, `${path}.part`)
    if (!isProblem(copied)) {
      putInPlace(`${path}.part`, path)
      pruneMigrationBackups(folder, LEDGER_VERSION)
      return null
    }
    if (copied.kind === 'no-room') return { kind: 'disk-full' }
    return copied.kind === 'bad-copy' ? { kind: 'damaged' } : copied
  } catch (error) {
    return toFileProblem(error)
  }
}
