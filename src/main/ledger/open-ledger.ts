import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { z } from 'zod'
import type { TerminalId } from '#shared/domain/ids.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { backUpBeforeMigration } from './backup/before-migration.ts'
import { checkAtOpen } from './check/check-at-open.ts'
import { closeQuietly } from './check/check-ledger.ts'
import { hadBook, isBookMissing } from './check/missing-book.ts'
import { isUnreadable, readTwice, toLedgerProblem, type Database } from './database.ts'
import { completeRebuild } from './damage/put-in-place.ts'
import { toFileProblem } from './file-problem.ts'
import { createLedger, type Ledger, type LedgerDeps } from './ledger.ts'
import { LEDGER_VERSION, ledgerVersion, migrate } from './migrations/index.ts'
import { lastLink } from './verify-chain.ts'
import { contradictedByWitness } from './witness/contradicted-by-witness.ts'
import { openWitness } from './witness/witness.ts'

/** How long a write waits for another process to let go of the file, ms. */
const BUSY_MS = 1_500
/** Room for the indexes that a new sale touches, so that years of sales are as quick as the first day, KiB. */
const CACHE_KIB = 8_192

/** Opens the database at a path. Whoever tests what a dying disk does to a ledger puts itself in between here. */
export type OpenDatabase = (path: string) => Database

const openDatabase: OpenDatabase = path => new DatabaseSync(path, { timeout: BUSY_MS })

/**
 * Opens (or makes) `ledger.db` in `folder`: WAL, `synchronous=FULL`, migrated, verified since the last full check. Refuses
 * a ledger written by a newer program, never begins a new one where there was one before, and neither migrates nor writes
 * to one that is found damaged.
 */
export function openLedger(
  folder: string,
  terminal: () => TerminalId,
  open: OpenDatabase = openDatabase,
  watch: Pick<LedgerDeps, 'onMended'> = {},
): Result<Ledger, LedgerProblem> {
  try {
    mkdirSync(folder, { recursive: true })
    // Power may have failed between setting a damaged file aside and putting the rebuilt one in its place.
    completeRebuild(folder)
    if (isBookMissing(folder)) return err({ kind: 'damaged' })
  } catch (error) {
    return err(toFileProblem(error))
  }
  try {
    const opened = readTwice(() => openPrepared(folder, open))
    if (!opened.ok) return opened
    const db = opened.value
    const witness = openWitness(folder)
    witness.note(lastLink(db))
    return ok(createLedger({ db, terminal, witness, ...watch }))
  } catch (error) {
    // A bad place on the disk is damage: what can still be read around it is rescued.
    return err(isUnreadable(error) ? { kind: 'damaged' } : toLedgerProblem(error))
  }
}

function openPrepared(folder: string, open: OpenDatabase): Result<Database, LedgerProblem> {
  if (contradictedByWitness(folder) !== null) return err({ kind: 'damaged' })
  const db = open(join(folder, 'ledger.db'))
  try {
    const problem = prepare(db, folder)
    if (problem === null) return ok(db)
    closeQuietly(db)
    return err(problem)
  } catch (error) {
    closeQuietly(db)
    throw error
  }
}

function prepare(db: Database, folder: string): LedgerProblem | null {
  const version = ledgerVersion(db)
  if (version > LEDGER_VERSION) return { kind: 'from-the-future', version }
  if (version === 0 && hadBook(folder)) return { kind: 'damaged' }
  const unsafe = makeDurable(db)
  if (unsafe !== null) return unsafe
  // A damaged ledger is neither migrated nor written to.
  if (version > 0 && checkAtOpen(db, folder) !== null) return { kind: 'damaged' }
  if (version > 0 && version < LEDGER_VERSION) {
    const problem = backUpBeforeMigration(db, folder)
    if (problem !== null) return problem
  }
  migrate(db)
  proveWritable(db)
  return version === 0 && checkAtOpen(db, folder) !== null ? { kind: 'damaged' } : null
}

const pragmas = z.object({ journal_mode: z.string() }).loose()
const level = z.object({ synchronous: z.number() })
/** `PRAGMA synchronous` answers FULL as this number. */
const FULL = 2

/** A commit that returns is on disk: without that no sale may begin, so the settings are read back. */
function makeDurable(db: Database): LedgerProblem | null {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
  db.exec(`PRAGMA cache_size = -${String(CACHE_KIB)}`)
  const { journal_mode: mode } = pragmas.parse(db.prepare('PRAGMA journal_mode').get())
  const { synchronous } = level.parse(db.prepare('PRAGMA synchronous').get())
  if (mode === 'wal' && synchronous === FULL) return null
  return { kind: 'failed', detail: `journal_mode ${mode}, synchronous ${String(synchronous)}` }
}

/** A read-only folder or a full disk must show before the first sale, not during it. */
function proveWritable(db: Database): void {
  db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${String(LEDGER_VERSION)}; COMMIT;`)
}
