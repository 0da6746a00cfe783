import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How many backups are kept, those before a migration aside. */
const KEPT = 30
/** As few as are kept when the disk has no room for one more. */
const KEPT_WITHOUT_ROOM = 3
/** Of the copies made before one migration. A migration that fails is tried at every start. */
const KEPT_BEFORE_MIGRATION = 2
const PACKED = /^(ledger-\d{4}-\d{2}-\d{2}|rebuilt-[\dTZ-]+)\.db\.gz$/
const BEFORE_MIGRATION = /^before-v\d+-[\dTZ-]+\.db$/
/** A backup that is being written: it never counts. */
const UNFINISHED = /\.part(-journal|-wal|-shm)?$/

export function backupFolder(folder: string): string {
  return join(folder, 'backups')
}

/** `day`: the business day (`YYYY-MM-DD`) on which it is written. */
export function dailyBackupName(day: string): string {
  return `ledger-${day}.db.gz`
}

/** The copy that is part of a rebuild; `at`: ms since the epoch. */
export function rebuiltBackupName(at: number): string {
  return `rebuilt-${fileTime(at)}.db.gz`
}

/** `version`: the schema that the ledger is brought to. */
export function migrationBackupName(version: number, at: number): string {
  return `before-v${String(version)}-${fileTime(at)}.db`
}

/** Names of the backups, in no order that says which holds more. */
export function listBackups(folder: string): readonly string[] {
  return readNames(backupFolder(folder)).filter(name => PACKED.test(name) || BEFORE_MIGRATION.test(name))
}

/** What was just written: its name, and the clock's reading (ms) by which the age of the others is told. */
export type Written = { readonly name: string; readonly at: number }

/** Takes away backups beyond the newest ones, and what was left half-written. Others stay. */
export function pruneBackups(folder: string, written: Written): void {
  const stale = oldestFirst(folder, written.at).filter(({ name }) => name !== written.name)
  remove(folder, [
    ...stale.slice(0, Math.max(stale.length - (KEPT - 1), 0)).map(({ name }) => name),
    ...readNames(backupFolder(folder)).filter(name => UNFINISHED.test(name)),
  ])
}

/**
 * Makes room by giving up the oldest backups, three being kept; none goes where that would not be enough. `missing`:
 * bytes. True when there is room now.
 */
export function makeRoom(folder: string, missing: number, now: number): boolean {
  const files = oldestFirst(folder, now)
  const given: string[] = []
  let freed = 0
  for (const { name, bytes } of files.slice(0, Math.max(files.length - KEPT_WITHOUT_ROOM, 0))) {
    if (freed >= missing) break
    given.push(name)
    freed += bytes
  }
  if (given.length === 0 || freed < missing) return false
  remove(folder, given)
  return true
}

/** Leaves the newest copies made before the migration to `version`. */
export function pruneMigrationBackups(folder: string, version: number): void {
  const own = readNames(backupFolder(folder)).filter(
    name => BEFORE_MIGRATION.test(name) && name.startsWith(`before-v${String(version)}-`),
  )
  remove(folder, own.toSorted().slice(0, -KEPT_BEFORE_MIGRATION))
}

type BackupFile = { readonly name: string; readonly bytes: number; readonly at: number }

/** A copy that claims to be from the future was written by a clock that ran ahead: it counts as the oldest. */
function oldestFirst(folder: string, now: number): readonly BackupFile[] {
  return readNames(backupFolder(folder))
    .filter(name => PACKED.test(name))
    .map(name => {
      const { size, mtimeMs } = statSync(join(backupFolder(folder), name))
      return { name, bytes: size, at: mtimeMs > now ? 0 : mtimeMs }
    })
    .toSorted((one, other) => one.at - other.at || one.name.localeCompare(other.name))
}

function remove(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(backupFolder(folder), name), { force: true })
}

function fileTime(at: number): string {
  return new Date(at).toISOString().replaceAll(/[:.]/g, '-')
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
