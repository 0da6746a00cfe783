import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { TerminalId } from '#shared/domain/ids.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { z } from 'zod'
import { toLedgerProblem, type Database } from './database.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { LEDGER_VERSION, ledgerVersion, migrate } from './migrations/index.ts'
import { verifyChain } from './verify-chain.ts'

/** How long a write waits for another process to let go of the file, ms. */
const BUSY_MS = 1_500
/** Links checked at every opening: enough to notice a torn or edited tail without reading years of sales. */
const TAIL = 200

/**
 * Opens (or makes) `ledger.db` in `folder`: WAL, `synchronous=FULL`, migrated, its tail verified. Refuses a ledger
 * written by a newer program, and never touches a damaged one.
 */
export function openLedger(folder: string, terminal: () => TerminalId): Result<Ledger, LedgerProblem> {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    return err(folderProblem(error))
  }
  let db: Database | null = null
  try {
    db = new DatabaseSync(join(folder, 'ledger.db'), { timeout: BUSY_MS })
    const problem = prepare(db)
    if (problem === null) return ok(createLedger({ db, terminal }))
    db.close()
    return err(problem)
  } catch (error) {
    db?.close()
    return err(toLedgerProblem(error))
  }
}

function prepare(db: Database): LedgerProblem | null {
  const version = ledgerVersion(db)
  if (version > LEDGER_VERSION) return { kind: 'from-the-future', version }
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
  migrate(db)
  proveWritable(db)
  return tailHolds(db) ? null : { kind: 'damaged' }
}

/** A read-only folder or a full disk must show before the first sale, not during it. */
function proveWritable(db: Database): void {
  db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${String(LEDGER_VERSION)}; COMMIT;`)
}

function tailHolds(db: Database): boolean {
  const { last } = z
    .object({ last: z.number().int().nullable() })
    .parse(db.prepare('SELECT max(seq) AS last FROM entry').get())
  return verifyChain(db, Math.max((last ?? 0) - TAIL, 1)).kind === 'intact'
}

function folderProblem(error: unknown): LedgerProblem {
  const code = z.object({ code: z.string() }).safeParse(error)
  if (!code.success) throw error
  if (code.data.code === 'ENOSPC' || code.data.code === 'EDQUOT') return { kind: 'disk-full' }
  return { kind: 'read-only' }
}
