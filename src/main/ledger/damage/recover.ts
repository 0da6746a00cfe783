import { copyFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Backup } from '#shared/domain/ledger-care.ts'
import { backupFolder, listBackups } from '../backup/backup-files.ts'
import { proveCopy } from '../backup/copy-database.ts'
import { unpack } from '../backup/packing.ts'
import { insertEntry } from '../append-entry.ts'
import { keepStatements, transaction, type Database } from '../database.ts'
import type { Entry } from '../entry.ts'
import { ledgerVersion, LEDGER_VERSION, migrate } from '../migrations/index.ts'
import { parseEvent, project } from '../projection.ts'
import { BEGINNING, type Link } from '../verify-chain.ts'
import type { Pages } from './pages.ts'
import { salvage } from './salvage.ts'

const WORKSHOP = 'ledger.recovering.db'

/** A ledger put together beside the damaged one. Nothing counts yet. */
export type Recovered = {
  readonly path: string
  readonly db: Database
  readonly backup: Backup | null
  readonly salvaged: number
  readonly unjoined: number
}

/** The newest backup that proves whole, and everything in the damaged file that continues it. */
export async function recover(folder: string, pages: Pages): Promise<Recovered> {
  const path = join(folder, WORKSHOP)
  clearWorkshop(folder)
  const base = await takeNewestBackup(folder, path)
  const db = new DatabaseSync(path)
  // One file without a log beside it, so that a single rename puts it in place.
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL')
  migrate(db)
  const kept = keepStatements(db)
  let salvaged = 0
  const { unjoined } = transaction(db, () =>
    salvage(join(folder, 'ledger.db'), pages, base?.end ?? BEGINNING, entry => {
      insertEntry(kept, entry)
      projectIfReadable(kept, entry)
      salvaged += 1
    }),
  )
  return { path, db, backup: base?.backup ?? null, salvaged, unjoined }
}

export function clearWorkshop(folder: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) {
    rmSync(join(folder, `${WORKSHOP}${ending}`), { force: true })
  }
}

/** An entry of a shape this program does not read stays in the chain; a full check tells of its sale. */
function projectIfReadable(db: Parameters<typeof project>[0], entry: Entry): void {
  const event = parseEvent(entry.body)
  if (event === null) return
  try {
    project(db, entry.subject, event)
  } catch {
    // Its sale began before the backup did, in entries that cannot be read either.
  }
}

type Base = { readonly backup: Backup; readonly end: Link }

async function takeNewestBackup(folder: string, path: string): Promise<Base | null> {
  for (const name of listBackups(folder)) {
    const source = join(backupFolder(folder), name)
    const end = (await copyOut(source, path)) ? proveCopy(path) : null
    if (end !== null && isReadable(path)) {
      return { backup: { name, at: Math.round(statSync(source).mtimeMs), entries: end.seq }, end }
    }
    clearWorkshop(folder)
  }
  return null
}

async function copyOut(source: string, path: string): Promise<boolean> {
  try {
    if (source.endsWith('.gz')) await unpack(source, path)
    else copyFileSync(source, path)
    return true
  } catch {
    return false
  }
}

/** A backup of a newer program is left for that one. */
function isReadable(path: string): boolean {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    return ledgerVersion(db) <= LEDGER_VERSION
  } finally {
    db.close()
  }
}
