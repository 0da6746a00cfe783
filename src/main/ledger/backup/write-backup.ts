import { rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { BackupOutcome } from '#shared/domain/ledger-care.ts'
import { putInPlace } from '#main/platform/durable-files.ts'
import { closeQuietly } from '../check/check-ledger.ts'
import { hasBytes } from '../check/missing-book.ts'
import type { Database } from '../database.ts'
import { toFileProblem } from '../file-problem.ts'
import {
  backupFolder,
  dailyBackupName,
  makeRoom,
  pruneBackups,
  rebuiltBackupName,
  type Written,
} from './backup-files.ts'
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
  return writeNamed(order.folder, { name: dailyBackupName(order.day), at: order.at })
}

/** The same as part of a rebuild, so that the next damage finds what this one left. `at`: ms since the epoch. */
export async function writeRebuiltBackup(folder: string, at: number): Promise<BackupOutcome> {
  return writeNamed(folder, { name: rebuiltBackupName(at), at })
}

async function writeNamed(folder: string, written: Written): Promise<BackupOutcome> {
  const { name, at } = written
  const path = join(backupFolder(folder), name)
  const [plain, packed] = [`${path}.plain.part`, `${path}.part`]
  try {
    const copied = copyWithRoom(folder, plain, at)
    if (isProblem(copied)) return { kind: 'not-backed-up', problem: copied }
    await pack(plain, packed)
    if (!(await isPackedWhole(packed, plain))) return { kind: 'not-backed-up', problem: { kind: 'bad-copy' } }
    // The age of a backup is told by the clock that the ledger is written with.
    utimesSync(packed, at / 1_000, at / 1_000)
    putInPlace(packed, path)
    pruneBackups(folder, written)
    return { kind: 'backed-up', backup: { name, at, entries: copied.seq } }
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

/** Thirty old copies must not be what keeps a new one from being written. */
function copyWithRoom(folder: string, to: string, now: number): ReturnType<typeof copyDatabase> {
  const copied = copyFrom(folder, to)
  if (!isProblem(copied) || copied.kind !== 'no-room') return copied
  return makeRoom(folder, copied.neededBytes - copied.freeBytes, now) ? copyFrom(folder, to) : copied
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
