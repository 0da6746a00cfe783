import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite'
import type { Database } from '#main/ledger/database.ts'
import { checkpointed, readWal } from './wal-file.ts'

/** What may befall the program at a disk write. */
export type DiskPeril = {
  readonly isAlive: () => boolean
  /** True when the program dies here; it is dead then. */
  readonly diesAt: (point: string) => boolean
  /** True when the current goes while a transaction is being written. Asked just before. */
  readonly diesInMidWrite: () => boolean
  readonly dieInMidWrite: (tornAfter: number) => void
  /** True when the disk takes nothing now. */
  readonly isFull: () => boolean
}

/** Thrown into the program where it died: what it does after that reaches nothing. */
export class Died extends Error {
  constructor(point: string) {
    super(`the program died ${point}`)
  }
}

/** As SQLite reports a full disk. */
class DiskFull extends Error {
  readonly sqliteCodeName = 'SQLITE_FULL'
  constructor() {
    super('database or disk is full')
  }
}

const WRITES = /^\s*(?:INSERT|UPDATE|DELETE|CREATE|ALTER)|PRAGMA\s+user_version\s*=/i

/** A real database of SQLite's at which the program may die before and after every write, or find the disk full. */
export function openPerilousDatabase(path: string, peril: DiskPeril): PerilousDatabase {
  const real = new DatabaseSync(path)
  /** Compiling SQL is half of what a small query costs; the program's own compiles every time. */
  const statements = new Map<string, StatementSyncInstance>()
  const mustLive = (): void => {
    if (!peril.isAlive()) throw new Died('earlier')
  }
  const passing = (point: string): void => {
    mustLive()
    if (peril.diesAt(point)) throw new Died(point)
  }
  const write = <T>(what: string, work: () => T): T => {
    passing(`before ${what}`)
    if (peril.isFull()) throw new DiskFull()
    const result = work()
    passing(`after ${what}`)
    return result
  }

  const commit = (): void => {
    passing('before COMMIT')
    if (peril.isFull()) throw new DiskFull()
    const before = peril.diesInMidWrite() ? readWal(path) : null
    real.exec('COMMIT')
    if (before !== null) {
      const after = readWal(path)
      const begunAnew = after.salt !== before.salt
      const complete = begunAnew ? 0 : (before.commits.at(-1) ?? 0)
      // A checkpoint in the same breath has flushed it: then it is no half write any more.
      if (checkpointed(path) <= complete && (after.commits.at(-1) ?? 0) > complete) {
        peril.dieInMidWrite(complete)
        throw new Died('in the middle of COMMIT')
      }
    }
    passing('after COMMIT')
  }

  const exec = (sql: string): void => {
    mustLive()
    if (sql === 'COMMIT') return commit()
    if (sql === 'BEGIN IMMEDIATE') {
      passing('before BEGIN')
      return real.exec(sql)
    }
    if (sql === 'ROLLBACK' || !WRITES.test(sql)) return real.exec(sql)
    write(firstWords(sql), () => real.exec(sql))
  }

  const prepare = (sql: string): StatementSyncInstance => {
    mustLive()
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = real.prepare(sql)
    const what = firstWords(sql)
    const perilous = !WRITES.test(sql)
      ? statement
      : new Proxy(statement, {
          get: (target, name) =>
            name === 'run'
              ? (...input: Parameters<StatementSyncInstance['run']>) =>
                  write(what, () => target.run(...input))
              : bound(target, name),
        })
    statements.set(sql, perilous)
    return perilous
  }

  const close = (): void => {
    if (peril.isAlive() && real.isOpen) real.close()
  }

  const overrides = new Map<string | symbol, unknown>([
    ['exec', exec],
    ['prepare', prepare],
    ['close', close],
  ])
  const database = new Proxy(real, { get: (target, name) => overrides.get(name) ?? bound(target, name) })
  return {
    database,
    synchronous: () => Number(real.prepare('PRAGMA synchronous').get()?.['synchronous']),
    forget: () => {
      if (real.isOpen) real.close()
    },
    real,
  }
}

export type PerilousDatabase = {
  /** What the program gets. */
  readonly database: Database
  /** The same, out of all danger, for those who look on. */
  readonly real: Database
  /** The setting in force. */
  readonly synchronous: () => number
  /** Frees the file of a dead program, once what it left behind has been taken away. */
  readonly forget: () => void
}

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target)
  return typeof value === 'function' ? value.bind(target) : value
}

function firstWords(sql: string): string {
  return sql.trim().split(/\s+/, 3).join(' ')
}
