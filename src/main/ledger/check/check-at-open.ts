import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Damage } from '#shared/domain/ledger-care.ts'
import { readCare } from '../care/care-file.ts'
import type { ReadableDatabase } from '../database.ts'
import { lastLink, verifyChain } from '../verify-chain.ts'
import { contradicts } from './contradicts.ts'
import { checkPages, checkTables } from './quick-check.ts'

/** Links checked at every opening whatever was verified before: a torn tail shows here. */
const TAIL = 200
/** Above this size SQLite's own check is left to the background: it reads the whole file, bytes. */
const QUICK_CHECK_BYTES = 48 * 1024 * 1024

/**
 * What can be known in a moment, before the first sale: SQLite's check while the file is small, and every link since
 * the last one that a full check vouched for. Null when nothing is wrong.
 */
export function checkAtOpen(db: ReadableDatabase, folder: string): Damage | null {
  const { checked, lastCheck } = readCare(folder)
  // Found wrong in the background: it stays wrong until a full check says otherwise.
  if (lastCheck?.outcome.kind === 'damaged') return lastCheck.outcome.damage
  const tables = checkTables(db)
  if (tables !== null) return tables
  const size = statSync(join(folder, 'ledger.db')).size
  const pages = size <= QUICK_CHECK_BYTES ? checkPages(db, 'quick') : null
  if (pages !== null) return pages
  const last = lastLink(db).seq
  const contradiction = checked === null ? null : contradicts(db, checked)
  if (contradiction !== null) return contradiction
  const tail = Math.max(last - TAIL, 0) + 1
  const chain = verifyChain(db, checked === null ? tail : Math.min(checked.seq + 1, tail))
  return chain.kind === 'broken' ? { kind: 'chain', seq: chain.seq } : null
}
