import { readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { checkLedger } from '#main/ledger/check/check-ledger.ts'
import { findDamage } from '#main/ledger/damage/find-damage.ts'
import { openPages, type ReadAt } from '#main/ledger/damage/pages.ts'
import { salvage } from '#main/ledger/damage/salvage.ts'
import { toLedgerProblem, type Database } from '#main/ledger/database.ts'
import type { Entry } from '#main/ledger/entry.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { BEGINNING } from '#main/ledger/verify-chain.ts'
import { MORNING } from '#test/support/builders.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber, T1 } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const nobody = (): void => undefined
const PAGE = 4_096

/** As SQLite says it of a place on the disk that gives nothing back (SQLITE_IOERR_READ). */
const readFault = (): Error =>
  Object.assign(new Error('disk I/O error'), { sqliteCodeName: 'SQLITE_IOERR', sqliteExtendedCode: 266 })

function aShop(sales = 40): string {
  const folder = tempFolder()
  const ledger = aLedger(folder)
  for (let n = 1; n <= sales; n += 1) {
    const begun = ledger.begin(aNewSale({ ...saleNumber(n, MORNING + n), confirmedAt: MORNING + n }))
    if (!begun.ok) throw new Error(begun.error.kind)
  }
  ledger.close()
  return folder
}

/** Opens a database of which the first `failing` looks meet the bad place. */
function failingToRead(failing: number): (path: string) => Database {
  let left = failing
  return path => {
    const db = new DatabaseSync(path)
    return new Proxy(db, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value
        return (sql: string) => {
          if (!sql.includes('FROM entry') || left === 0) return target.prepare(sql)
          left -= 1
          throw readFault()
        }
      },
    })
  }
}

describe('a bad place on the disk', () => {
  it('is damage that can be rescued, and not a reason to restart the computer', () => {
    const folder = aShop()
    expect(openLedger(folder, () => T1, failingToRead(Infinity))).toEqual({
      ok: false,
      error: { kind: 'damaged' },
    })
    expect(findDamage(folder, nobody, failingToRead(Infinity))).toEqual({ kind: 'unreadable' })
    expect(checkLedger(folder, nobody, failingToRead(Infinity)).outcome).toEqual({
      kind: 'damaged',
      damage: { kind: 'unreadable' },
    })
  })

  it('that gives way the second time changes nothing', () => {
    const folder = aShop()
    const opened = openLedger(folder, () => T1, failingToRead(1))
    expect(opened.ok).toBe(true)
    if (opened.ok) opened.value.close()
    expect(findDamage(folder, nobody, failingToRead(1))).toBeNull()
    expect(checkLedger(folder, nobody, failingToRead(1)).outcome.kind).toBe('sound')
  })

  it('is not what a disk says that refuses a write', () => {
    const refused = Object.assign(new Error('disk I/O error'), {
      sqliteCodeName: 'SQLITE_IOERR',
      sqliteExtendedCode: 778,
    })
    expect(toLedgerProblem(refused).kind).toBe('failed')
    const open = (): Database => {
      throw refused
    }
    expect(openLedger(aShop(), () => T1, open)).toMatchObject({ error: { kind: 'failed' } })
  })

  it('takes only the entries that lie in it: everything else in the file is still found', () => {
    const folder = aShop()
    const path = join(folder, 'ledger.db')
    const whole = entriesOf(path, readSync)
    expect(whole.length).toBe(40)
    const pages = statSync(path).size / PAGE
    const left = Array.from({ length: pages }, (_, bad) => entriesOf(path, refusing(bad * PAGE)).length)
    // Pages of indexes and of rows hold no entries: without one of those nothing is lost.
    expect(left.filter(count => count === 40).length).toBeGreaterThan(2)
    // Without one that does, what continues the chain ends there, and everything before it is found.
    expect(left.some(count => count > 0 && count < 40)).toBe(true)
  })
})

/** Every read that touches the byte at `bad` fails, as the kernel fails all of a read. */
function refusing(bad: number): ReadAt {
  return (handle, into, from, length, at) => {
    if (at <= bad && bad < at + length) throw Object.assign(new Error('EIO'), { code: 'EIO' })
    return readSync(handle, into, from, length, at)
  }
}

/** What the raw pages give, SQLite being of no help. */
function entriesOf(path: string, readAt: ReadAt): readonly Entry[] {
  const pages = openPages(path, readAt)
  const entries: Entry[] = []
  try {
    salvage(join(tempFolder(), 'nothing.db'), pages, BEGINNING, entry => entries.push(entry))
  } finally {
    pages.close()
  }
  return entries
}

describe('an index that has lost a row', () => {
  it('is found by a full check: what is owed and what is open is listed by it', () => {
    const folder = aShop(3)
    const db = rawDatabase(folder)
    db.enableDefensive(false)
    // As a bug in writing it would leave it: the rows are whole, and the list of open sales is empty.
    db.exec(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'is_open = 1', 'is_open = 7') WHERE name = 'sale_open';
      PRAGMA writable_schema = RESET`)
    db.exec('REINDEX sale_open')
    db.exec(`PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'is_open = 7', 'is_open = 1') WHERE name = 'sale_open';
      PRAGMA writable_schema = RESET`)
    db.close()
    expect(checkLedger(folder, nobody).outcome).toMatchObject({
      kind: 'damaged',
      damage: { kind: 'pages' },
    })
    expect(findDamage(folder, nobody)?.kind).toBe('pages')
  })
})
