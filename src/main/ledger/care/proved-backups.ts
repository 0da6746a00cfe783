import type { Backup, Rebuild } from '#shared/domain/ledger-care.ts'
import type { Care } from './care-file.ts'

/** As many as are kept. */
const REMEMBERED = 30

/** What is remembered once `backup` has been written and proved. */
export function withBackup({ written = [] }: Care, backup: Backup): Pick<Care, 'lastBackup' | 'written'> {
  const others = written.filter(({ name }) => name !== backup.name)
  return { lastBackup: backup, written: [backup, ...others].slice(0, REMEMBERED) }
}

/** Every backup of which it is known what it holds: written here, or opened for a rebuild. */
export function provedBackups(
  { lastBackup, written = [] }: Care,
  rebuild: Rebuild | null,
): readonly Backup[] {
  return [lastBackup, ...written, rebuild?.backup ?? null].filter(backup => backup !== null)
}
