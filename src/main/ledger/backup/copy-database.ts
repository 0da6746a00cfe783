import { mkdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { BackupProblem } from '#shared/domain/ledger-care.ts'
import { checkPages } from '../check/quick-check.ts'
import { closeQuietly } from '../check/check-ledger.ts'
import type { Database } from '../database.ts'
import { lastLink, linkAt, verifyChain, type Link } from '../verify-chain.ts'

/** Room that stays free for sales whatever is backed up, bytes. */
const SPARE_BYTES = 32 * 1024 * 1024

/**
 * Writes a whole copy of an open ledger to `path`, as it stands at one moment, and proves it: SQLite's pages and
 * indexes, the chain to its end, and an end that the ledger has too. Answers that end, or why there is no copy; then
 * nothing lies at `path`.
 */
export function copyDatabase(db: Database, path: string): Link | BackupProblem {
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  const room = roomFor(db, dirname(path))
  if (room !== null) return room
  const before = lastLink(db)
  db.prepare('VACUUM INTO ?').run(path)
  const end = proveCopy(path)
  const holds = end !== null && end.seq >= before.seq && isIn(db, end)
  if (holds) return end
  rmSync(path, { force: true })
  return { kind: 'bad-copy' }
}

export function isProblem(copied: Link | BackupProblem): copied is BackupProblem {
  return 'kind' in copied
}

/** The end of a copy's chain when everything in it is whole. */
export function proveCopy(path: string): Link | null {
  let copy: Database | null = null
  try {
    copy = new DatabaseSync(path, { readOnly: true })
    if (checkPages(copy, 'integrity') !== null) return null
    const chain = verifyChain(copy)
    return chain.kind === 'intact' ? chain.end : null
  } catch {
    return null
  } finally {
    closeQuietly(copy)
  }
}

function isIn(db: Database, { seq, hash }: Link): boolean {
  return seq === 0 || linkAt(db, seq)?.hash === hash
}

function roomFor(db: Database, folder: string): BackupProblem | null {
  const location = db.location() ?? ''
  // The copy itself, packed, beside the plain one while that is proved.
  const neededBytes = Math.ceil(statSync(location).size * 1.3) + SPARE_BYTES
  const { bavail, bsize } = statfsSync(join(folder))
  const freeBytes = bavail * bsize
  return freeBytes < neededBytes ? { kind: 'no-room', neededBytes, freeBytes } : null
}
