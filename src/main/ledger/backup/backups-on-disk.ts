import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup, KeptBackup } from '#shared/domain/ledger-care.ts'
import { backupFolder, listBackups } from './backup-files.ts'

/** As many as are kept of the daily ones. */
const SHOWN = 30

/**
 * The backups in the folder, newest first. How many entries one holds is known of those among `proved`; to learn it of
 * another, it would have to be unpacked.
 */
export function backupsOnDisk(folder: string, proved: readonly Backup[]): readonly KeptBackup[] {
  return listBackups(folder)
    .flatMap(name => {
      const file = statSync(join(backupFolder(folder), name), { throwIfNoEntry: false })
      if (file === undefined) return []
      const known = proved.find(backup => backup.name === name)
      const at = known?.at ?? Math.round(file.mtimeMs)
      return [{ name, at, bytes: file.size, entries: known?.entries ?? null }]
    })
    .toSorted((one, other) => other.at - one.at || other.name.localeCompare(one.name))
    .slice(0, SHOWN)
}

/** The newest of which is known what it holds. */
export function newestProved(backups: readonly KeptBackup[]): Backup | null {
  for (const { name, at, entries } of backups) {
    if (entries !== null) return { name, at, entries }
  }
  return null
}
