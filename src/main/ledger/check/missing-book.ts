import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '../backup/backup-files.ts'
import { readCareFile } from '../care/care-file.ts'
import { readWitness } from '../witness/witness.ts'
import { damagedFolder } from '../damage/put-in-place.ts'

/**
 * True when `ledger.db` is there and has bytes. Nothing may open it otherwise, not even to read: SQLite takes the log
 * beside an empty file for a stale one and deletes it, and the log may hold the only sales that are left.
 */
export function hasBytes(path: string): boolean {
  return sizeOf(path) > 0
}

/** True when the book itself is missing or empty although its folder shows that there was one. */
export function isBookMissing(folder: string): boolean {
  const path = join(folder, 'ledger.db')
  return !hasBytes(path) && (sizeOf(`${path}-wal`) > 0 || hadBook(folder))
}

/** A shop that has sold before leaves something beside its book: a backup, a care file, a witness, a damaged one set aside. */
export function hadBook(folder: string): boolean {
  return (
    listBackups(folder).length > 0 ||
    readCareFile(folder).kind !== 'absent' ||
    readWitness(folder) !== null ||
    hasEntries(damagedFolder(folder))
  )
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

function hasEntries(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}
