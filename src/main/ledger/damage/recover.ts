import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { z } from 'zod'
import type { Backup } from '#shared/domain/ledger-care.ts'
import { insertEntry } from '../append-entry.ts'
import { compareProjection } from '../check/compare-projection.ts'
import { keepStatements, transaction, type Database } from '../database.ts'
import type { Entry } from '../entry.ts'
import { migrate } from '../migrations/index.ts'
import { foldSaleAgain, parseEvent, project } from '../projection.ts'
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
  } catch (error) {
    // One sale that does not fit is no reason to rescue none; a disk that takes nothing is.
    if (!isAboutOneSale(error)) throw error
  }
}

const constraint = z.object({ sqliteCodeName: z.literal('SQLITE_CONSTRAINT') })

function isAboutOneSale(error: unknown): boolean {
  return error instanceof z.ZodError || constraint.safeParse(error).success
}

/** A backup is proved by its chain; its rows, and those of sales that did not fit, may say something else. */
export function mendRows(db: Database): void {
  const { differing } = compareProjection(db)
  if (differing.length === 0) return
  const kept = keepStatements(db)
  transaction(db, () => {
    for (const id of differing) foldSaleAgain(kept, id)
  })
}
