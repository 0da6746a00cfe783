import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** How many daily backups are kept. */
const KEPT = 30
const DAILY = /^ledger-\d{4}-\d{2}-\d{2}\.db\.gz$/
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

/** `version`: the schema that the ledger is brought to. */
export function migrationBackupName(version: number, at: number): string {
  return `before-v${String(version)}-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.db`
}

/** Names of the backups, the newest daily one first; those made before a migration come last. */
export function listBackups(folder: string): readonly string[] {
  const names = readNames(backupFolder(folder))
  const daily = names.filter(name => DAILY.test(name)).toSorted()
  const others = names.filter(name => BEFORE_MIGRATION.test(name)).toSorted()
  return [...daily.toReversed(), ...others.toReversed()]
}

/** Takes away daily backups beyond the newest ones, and what was left half-written. Others stay. */
export function pruneBackups(folder: string): void {
  const names = readNames(backupFolder(folder))
  const daily = names.filter(name => DAILY.test(name)).toSorted()
  const stale = daily.slice(0, Math.max(daily.length - KEPT, 0))
  for (const name of [...stale, ...names.filter(one => UNFINISHED.test(one))]) {
    rmSync(join(backupFolder(folder), name), { force: true })
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
