import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Backup } from '#shared/domain/ledger-care.ts'
import { insertEntry } from '../append-entry.ts'
import { keepStatements, transaction, type Database } from '../database.ts'
import type { Entry } from '../entry.ts'
import { migrate } from '../migrations/index.ts'
import { parseEvent, project } from '../projection.ts'
import { BEGINNING } from '../verify-chain.ts'
import { takeFullestBackup } from './choose-backup.ts'
import type { Pages } from './pages.ts'
import { salvage } from './salvage.ts'

/** A ledger put together beside the damaged one. Nothing counts yet. */
export type Recovered = {
  readonly path: string
  readonly db: Database
  readonly backup: Backup | null
  readonly salvaged: number
  /** Whole entries of the damaged file that continue no chain. */
  readonly loose: readonly Entry[]
}

/** Puts at `path` the fullest backup that proves whole, and everything in the damaged file that continues it. */
export async function recover(folder: string, path: string, pages: Pages): Promise<Recovered> {
  const base = await takeFullestBackup(folder, path)
  const db = new DatabaseSync(path)
  // One file without a log beside it, so that a single rename puts it in place.
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL')
  migrate(db)
  const kept = keepStatements(db)
  let salvaged = 0
  const { loose } = transaction(db, () =>
    salvage(join(folder, 'ledger.db'), pages, base?.end ?? BEGINNING, entry => {
      insertEntry(kept, entry)
      projectIfReadable(kept, entry)
      salvaged += 1
    }),
  )
  return { path, db, backup: base?.backup ?? null, salvaged, loose }
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
