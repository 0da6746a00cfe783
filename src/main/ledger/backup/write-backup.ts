import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { BackupOutcome } from '#shared/domain/ledger-care.ts'
import { putInPlace } from '#main/platform/durable-files.ts'
import { closeQuietly } from '../check/check-ledger.ts'
import { hasBytes } from '../check/missing-book.ts'
import type { Database } from '../database.ts'
import { toFileProblem } from '../file-problem.ts'
import { backupFolder, dailyBackupName, pruneBackups } from './backup-files.ts'
import { copyDatabase, isProblem } from './copy-database.ts'
import { isPackedWhole, pack } from './packing.ts'

export type BackupOrder = {
  /** The environment's folder. */
  readonly folder: string
  /** The business day (`YYYY-MM-DD`) it is named after; a second one of the same day takes the place of the first. */
  readonly day: string
  /** ms since the epoch. */
  readonly at: number
}

/**
 * Copies the ledger beside itself, proves the copy, packs it, proves the packing, and only then gives it its name. On a
 * connection of its own that only reads; made for a worker thread.
 */
export async function writeBackup(order: BackupOrder): Promise<BackupOutcome> {
  const name = dailyBackupName(order.day)
  const path = join(backupFolder(order.folder), name)
  const [plain, packed] = [`${path}.plain.part`, `${path}.part`]
  try {
    const copied = copyFrom(order.folder, plain)
    if (isProblem(copied)) return { kind: 'not-backed-up', problem: copied }
    await pack(plain, packed)
    if (!(await isPackedWhole(packed, plain))) return { kind: 'not-backed-up', problem: { kind: 'bad-copy' } }
    putInPlace(packed, path)
    pruneBackups(order.folder)
    return { kind: 'backed-up', backup: { name, at: order.at, entries: copied.seq } }
  } catch (error) {
    return { kind: 'not-backed-up', problem: toFileProblem(error) }
  } finally {
    sweep([plain, packed])
  }
}

/** What cannot be swept away now is when the next backup is pruned; it never counts. */
function sweep(leftovers: readonly string[]): void {
  try {
    for (const leftover of leftovers) rmSync(leftover, { force: true })
  } catch {
    // The folder itself is in the way, which is what the outcome says.
  }
}

function copyFrom(folder: string, to: string): ReturnType<typeof copyDatabase> {
  const path = join(folder, 'ledger.db')
  if (!hasBytes(path)) return { kind: 'damaged' }
  let db: Database | null = null
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
    return copyDatabase(db, to)
  } finally {
    closeQuietly(db)
  }
}
