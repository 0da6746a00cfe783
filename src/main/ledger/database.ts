import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { z } from 'zod'
import type { LedgerProblem } from '#shared/domain/selling.ts'

export type Database = DatabaseSyncInstance
/** A query that only looks takes this; one that writes takes a {@link WritableDatabase}. */
export type ReadableDatabase = Pick<Database, 'prepare'>
export type WritableDatabase = Pick<Database, 'prepare' | 'exec' | 'isTransaction'>

/**
 * The same database with every statement prepared once and kept. For the connection that sells: it asks the same few
 * questions all day. A statement of it must not be iterated while it may be run again.
 */
export function keepStatements(db: WritableDatabase): WritableDatabase {
  const kept = new Map<string, ReturnType<Database['prepare']>>()
  return {
    prepare: sql => {
      const statement = kept.get(sql) ?? db.prepare(sql)
      kept.set(sql, statement)
      return statement
    },
    exec: sql => db.exec(sql),
    get isTransaction() {
      return db.isTransaction
    },
  }
}

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, or none of it.
 * @throws whatever `work` or SQLite throws, after rolling back.
 */
export function transaction<T>(db: WritableDatabase, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    db.exec('COMMIT')
    return value
  } catch (error) {
    // A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the real error.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

const sqliteError = z.object({ sqliteCodeName: z.string(), message: z.string() })

/** Reads SQLite's error as the problem it is for a shop. Anything that is not SQLite's is a bug and thrown on. */
export function toLedgerProblem(error: unknown): LedgerProblem {
  const parsed = sqliteError.safeParse(error)
  if (!parsed.success) throw error
  const { sqliteCodeName: name, message } = parsed.data
  if (name.startsWith('SQLITE_FULL')) return { kind: 'disk-full' }
  if (
    name.startsWith('SQLITE_READONLY') ||
    name.startsWith('SQLITE_CANTOPEN') ||
    name.startsWith('SQLITE_PERM')
  ) {
    return { kind: 'read-only' }
  }
  if (name.startsWith('SQLITE_BUSY') || name.startsWith('SQLITE_LOCKED')) return { kind: 'locked' }
  if (name.startsWith('SQLITE_CORRUPT') || name.startsWith('SQLITE_NOTADB')) return { kind: 'damaged' }
  // A write that the disk refused half-way (SQLITE_IOERR_WRITE and its like) is most often a full or dying disk.
  return { kind: 'failed', detail: `${name}: ${message}` }
}

/** SQLite's extended codes for bytes that the disk does not give back: READ, SHORT_READ, DATA, CORRUPTFS, IN_PAGE. */
const READ_FAULTS = new Set([1, 2, 32, 33, 34].map(detail => 10 + detail * 256))
const readFault = z.object({ sqliteExtendedCode: z.number().refine(code => READ_FAULTS.has(code)) })

/** True for a file whose bytes cannot be had: what SQLite calls damage, and a bad place on the disk. */
export function isUnreadable(error: unknown): boolean {
  return readFault.safeParse(error).success || toLedgerProblem(error).kind === 'damaged'
}

/** Reads once more what the disk did not give at once. @throws what `work` throws the second time, or of another kind. */
export function readTwice<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!readFault.safeParse(error).success) throw error
    return work()
  }
}
