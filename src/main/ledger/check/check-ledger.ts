import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { CheckOutcome, Damage, Progress } from '#shared/domain/ledger-care.ts'
import { isUnreadable, readTwice, toLedgerProblem, type Database } from '../database.ts'
import { countEntries } from '../queries.ts'
import { verifyChain, type Link } from '../verify-chain.ts'
import { compareProjection } from './compare-projection.ts'
import { hasBytes } from './missing-book.ts'
import { checkPages, checkTables } from './quick-check.ts'

/** What a full check found, for whoever keeps the ledger. */
export type FullCheck = {
  readonly outcome: CheckOutcome
  /** How far the chain holds; null when nothing could be read. */
  readonly end: Link | null
  /** Rows of the projection that must be folded again. */
  readonly differing: readonly string[]
}

/**
 * Checks everything there is: SQLite's pages, the chain from its first link, and every row of the projection against
 * the fold of its entries. On a connection of its own that only reads; made for a worker thread, as it takes a minute
 * and more for years of sales.
 */
export function checkLedger(
  folder: string,
  onProgress: (progress: Progress) => void,
  open: OpenToRead = openToRead,
): FullCheck {
  const path = join(folder, 'ledger.db')
  if (!hasBytes(path)) return damaged({ kind: 'unreadable' }, null)
  try {
    return readTwice(() => checkFile(path, onProgress, open))
  } catch (error) {
    return { outcome: failed(error), end: null, differing: [] }
  }
}

/** Opens a database to look at it. Whoever tests what a dying disk does puts itself in between here. */
export type OpenToRead = (path: string) => Database

export const openToRead: OpenToRead = path => new DatabaseSync(path, { readOnly: true, timeout: 5_000 })

function checkFile(path: string, onProgress: (progress: Progress) => void, open: OpenToRead): FullCheck {
  let db: Database | null = null
  try {
    db = open(path)
    // One moment for all of it, however many sales are made meanwhile.
    db.exec('BEGIN')
    // To the indexes too: what is open and what is owed is found by them.
    return checkDatabase(db, 'integrity', onProgress)
  } finally {
    closeQuietly(db)
  }
}

/** The same for a database that is open. */
export function checkDatabase(
  db: Database,
  depth: 'quick' | 'integrity',
  onProgress: (progress: Progress) => void = () => undefined,
): FullCheck {
  const tables = checkTables(db)
  if (tables !== null) return damaged(tables, null)
  const total = countEntries(db) * 2
  onProgress({ done: 0, total })
  const pages = checkPages(db, depth)
  if (pages !== null) return damaged(pages, null)
  const chain = verifyChain(db, 1, done => onProgress({ done, total }))
  if (chain.kind === 'broken') return damaged({ kind: 'chain', seq: chain.seq }, chain.end)
  const { entries, end } = chain
  // A sale has a handful of entries: the bar moves by them.
  const { differing } = compareProjection(db, compared =>
    onProgress({ done: Math.min(entries + compared * 4, total - 1), total }),
  )
  onProgress({ done: total, total })
  return { outcome: { kind: 'sound', entries, mended: differing.length }, end, differing }
}

function damaged(damage: Damage, end: Link | null): FullCheck {
  return { outcome: { kind: 'damaged', damage }, end, differing: [] }
}

function failed(error: unknown): CheckOutcome {
  return isUnreadable(error)
    ? { kind: 'damaged', damage: { kind: 'unreadable' } }
    : { kind: 'not-checked', problem: toLedgerProblem(error) }
}

export function closeQuietly(db: Database | null): void {
  try {
    if (db?.isOpen === true) db.close()
  } catch {
    // A damaged file may not even let itself be closed; nothing was written to it.
  }
}
