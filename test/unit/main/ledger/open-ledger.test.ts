import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import type { Database } from '#main/ledger/database.ts'
import { createLedger } from '#main/ledger/ledger.ts'
import { LEDGER_VERSION } from '#main/ledger/migrations/index.ts'
import { openLedger, type OpenDatabase } from '#main/ledger/open-ledger.ts'
import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'
import { aLedger, aNewSale, rawDatabase, T1 } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const problemOf = (folder: string): unknown => {
  const opened = openLedger(folder, () => T1)
  if (opened.ok) opened.value.close()
  return opened.ok ? null : opened.error
}

describe('opening the ledger', () => {
  it('writes ahead, so that readers never wait for a sale', () => {
    const folder = tempFolder()
    aLedger(folder)
    expect(rawDatabase(folder).prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  })

  it('flushes every commit to the disk, and reads back that this is in force', () => {
    const connections: Database[] = []
    const opened = openLedger(
      tempFolder(),
      () => T1,
      path => {
        const db = new DatabaseSync(path)
        connections.push(db)
        return db
      },
    )
    expect(connections[0]?.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    if (opened.ok) opened.value.close()
  })

  it('begins no sale where the disk is not waited for', () => {
    const deaf: OpenDatabase = path => {
      const db = new DatabaseSync(path)
      return new Proxy(db, {
        get: (target, name) => {
          if (name === 'exec')
            return (sql: string) => target.exec(sql.replace('synchronous = FULL', 'synchronous = OFF'))
          const value: unknown = Reflect.get(target, name, target)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    }
    const opened = openLedger(tempFolder(), () => T1, deaf)
    expect(opened).toMatchObject({ ok: false, error: { kind: 'failed' } })
  })

  it('refuses a ledger from a newer version and leaves it alone', () => {
    const folder = tempFolder()
    aLedger(folder).close()
    const db = rawDatabase(folder)
    db.exec(`PRAGMA user_version = ${String(LEDGER_VERSION + 1)}`)
    db.close()
    expect(problemOf(folder)).toEqual({ kind: 'from-the-future', version: LEDGER_VERSION + 1 })
  })

  it('names a file that is no ledger as damaged, and does not touch it', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'ledger.db'), 'not a database at all'.repeat(100))
    expect(problemOf(folder)).toEqual({ kind: 'damaged' })
  })

  it('names a ledger that another program holds', () => {
    const folder = tempFolder()
    aLedger(folder).close()
    const other = rawDatabase(folder)
    other.exec('BEGIN IMMEDIATE')
    expect(problemOf(folder)).toEqual({ kind: 'locked' })
    other.exec('ROLLBACK')
  })

  it('names a folder it may not write to', () => {
    const parent = tempFolder()
    const blocked = join(parent, 'file-in-the-way')
    writeFileSync(blocked, '')
    expect(problemOf(join(blocked, 'production'))).toEqual({ kind: 'read-only' })
  })

  it('names a ledger file it may not write to', () => {
    const folder = tempFolder()
    // A folder where the file should be: nobody, not even root, can open that for writing.
    mkdirSync(join(folder, 'ledger.db'))
    chmodSync(folder, 0o755)
    expect(problemOf(folder)).toEqual({ kind: 'read-only' })
  })
})

describe('a full disk', () => {
  it('is named, begins no sale, and loses nothing written before', () => {
    const folder = tempFolder()
    aLedger(folder).close()
    const db = rawDatabase(folder)
    const ledger = createLedger({ db, terminal: () => T1 })
    const kept = ledger.begin(aNewSale())
    db.exec('PRAGMA max_page_count = 1')
    const outcomes = Array.from({ length: 40 }, (_, n) => ledger.begin(aNewSale(anotherSale(n))))
    expect(outcomes.at(-1)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    const begun = outcomes.filter(outcome => outcome.ok).length
    expect(ledger.recent(100)).toHaveLength(begun + 1)
    expect(kept.ok && ledger.sale(kept.value.facts.id)?.state).toBe('intent')
  })
})

function anotherSale(n: number): Parameters<typeof aNewSale>[0] {
  const id = as<SaleId>(`sale-${String(n)}`)
  return { id, transactionHash: as<TransactionHash>(`mostrador-${id}`) }
}
