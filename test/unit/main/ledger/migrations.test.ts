import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { compareProjection } from '#main/ledger/check/compare-projection.ts'
import type { Database } from '#main/ledger/database.ts'
import { LEDGER_VERSION, ledgerVersion } from '#main/ledger/migrations/index.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { needsMigration, prepareLedger } from '#main/ledger/prepare-ledger.ts'
import { rebuildProjection } from '#main/ledger/projection.ts'
import { verifyChain } from '#main/ledger/verify-chain.ts'
import { as, type Reference } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import { aLedger, aNewSale, rawDatabase, resealChain, saleNumber, T1 } from '#test/support/a-ledger.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { backToVersion2, backToVersion3 } from '#test/support/older-ledgers.ts'
import { writeVersion1Ledger } from '#test/support/a-version-1-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

function anOldLedger(): string {
  const folder = tempFolder()
  writeVersion1Ledger(folder)
  return folder
}

function rowsOf(db: Database): unknown {
  return db.prepare('SELECT * FROM sale ORDER BY id').all()
}

describe('a ledger of version 1', () => {
  it('is brought up to date with its sales as they were, and the cash of a failed one owed back', () => {
    const ledger = aLedger(anOldLedger())
    expect(ledger.recent(10).map(sale => [sale.facts.ticket, sale.state])).toEqual([
      ['T1-000004', 'intent'],
      ['T1-000003', 'sent'],
      ['T1-000002', 'failed'],
      ['T1-000001', 'settled'],
    ])
    expect(ledger.owed()).toMatchObject([
      { facts: { ticket: 'T1-000002', keyPrint: null }, refund: { kind: 'owed', amount: pesos(200) } },
    ])
    expect(ledger.open()).toMatchObject([{ state: 'sent', doubt: { kind: 'timeout' } }, { state: 'intent' }])
  })

  it('keeps every entry, and goes on with the next ticket', () => {
    const folder = anOldLedger()
    const ledger = aLedger(folder)
    expect(verifyChain(rawDatabase(folder))).toMatchObject({ kind: 'intact', entries: 12 })
    expect(ledger.entries()).toBe(12)
  })

  it('is copied first, apart from the daily copies, under its old version', () => {
    const folder = anOldLedger()
    aLedger(folder)
    const [name = ''] = readdirSync(join(folder, 'backups'))
    expect(name).toMatch(new RegExp(`^before-v${String(LEDGER_VERSION)}-2.*\\.db$`))
    const copy = new DatabaseSync(join(folder, 'backups', name), { readOnly: true })
    expect(ledgerVersion(copy)).toBe(1)
    expect(verifyChain(copy)).toMatchObject({ kind: 'intact', entries: 12 })
    copy.close()
  })

  it('is whole and old after a crash in the middle, and migrated at the next start', () => {
    const folder = anOldLedger()
    const before = rowsOf(rawDatabase(folder))
    expect(() =>
      openLedger(
        folder,
        () => T1,
        path => diesWhileFolding(new DatabaseSync(path)),
      ),
    ).toThrow('the power failed')
    const db = rawDatabase(folder)
    expect(ledgerVersion(db)).toBe(1)
    expect(rowsOf(db)).toEqual(before)
    expect(aLedger(folder).owed()).toHaveLength(1)
  })

  it('is migrated ahead of its opening, away from the thread that answers', () => {
    const folder = anOldLedger()
    expect(needsMigration(folder)).toBe(true)
    expect(prepareLedger(folder)).toBeNull()
    expect(needsMigration(folder)).toBe(false)
  })

  it('opens although one entry cannot be read: its sale is named, and every other is there', () => {
    const folder = anOldLedger()
    tear(folder, 'T1-000002')
    const ledger = aLedger(folder)
    expect(ledger.recent(10).map(sale => sale.facts.ticket)).toEqual(['T1-000004', 'T1-000003', 'T1-000001'])
    expect(ledger.unreadable()).toMatchObject([{ ticket: 'T1-000002' }])
    expect(ledgerVersion(rawDatabase(folder))).toBe(LEDGER_VERSION)
  })

  it('says what is wrong when its copy cannot be written', () => {
    const folder = anOldLedger()
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
    expect(openLedger(folder, () => T1)).toEqual({ ok: false, error: { kind: 'read-only' } })
    expect(ledgerVersion(rawDatabase(folder))).toBe(1)
  })

  it('is not copied once more for every start that fails', () => {
    const folder = anOldLedger()
    mkdirSync(join(folder, 'backups'))
    for (let day = 1; day <= 6; day += 1) {
      const name = `before-v${String(LEDGER_VERSION)}-2026-01-0${String(day)}T00-00-00-000Z.db`
      writeFileSync(join(folder, 'backups', name), 'x')
    }
    aLedger(folder)
    const left = readdirSync(join(folder, 'backups')).toSorted()
    expect(left).toHaveLength(2)
    expect(left[0]).toContain('2026-01-06')
  })

  it('is left as it is when it is damaged', () => {
    const folder = anOldLedger()
    const db = rawDatabase(folder)
    db.exec('DROP TRIGGER entry_never_updated; UPDATE entry SET at = 0 WHERE seq = 5')
    db.close()
    expect(openLedger(folder, () => T1)).toEqual({ ok: false, error: { kind: 'damaged' } })
    expect(ledgerVersion(rawDatabase(folder))).toBe(1)
  })
})

describe('a ledger of version 2', () => {
  it('keeps its rows, and takes cash that went back for handed over', () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const begun = ledger.begin(aNewSale())
    if (!begun.ok) throw new Error(begun.error.kind)
    const { id } = begun.value.facts
    ledger.record(id, { type: 'sale.abandoned', at: MORNING })
    ledger.record(id, { type: 'sale.refund-paid', at: MORNING, by: 'Lupita' })
    ledger.close()
    const db = rawDatabase(folder)
    backToVersion2(db)
    db.close()
    expect(needsMigration(folder)).toBe(true)
    const migrated = aLedger(folder)
    expect(migrated.sale(id)).toMatchObject({ refund: { kind: 'paid', by: 'Lupita' } })
    expect([migrated.owed(), migrated.unhanded()]).toEqual([[], []])
    expect(compareProjection(rawDatabase(folder))).toEqual({ compared: 1, differing: [] })
  })
})

describe('a ledger of version 3', () => {
  it('finds its sales as if they had been written today, whatever is folded again', () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const sale = { ...saleNumber(1, MORNING), reference: as<Reference>('5512348821') }
    const begun = ledger.begin(aNewSale({ ...sale, total: pesos(205) }))
    if (!begun.ok) throw new Error(begun.error.kind)
    ledger.record(begun.value.facts.id, { type: 'sale.sent', at: MORNING })
    ledger.record(begun.value.facts.id, { type: 'sale.reported', at: MORNING, report: aReport('SUCCESS') })
    ledger.close()
    const db = rawDatabase(folder)
    const written = [factsOf(db), soldIn(db)]
    backToVersion3(db)
    db.close()
    expect(prepareLedger(folder)).toBeNull()
    const migrated = rawDatabase(folder)
    expect([factsOf(migrated), soldIn(migrated)]).toEqual(written)
    rebuildProjection(migrated)
    expect([factsOf(migrated), soldIn(migrated)]).toEqual(written)
    expect(compareProjection(migrated)).toEqual({ compared: 1, differing: [] })
  })
})

/** Rows, whatever the order of the fields in their bodies. */
function factsOf(db: Database): unknown {
  const rows = db.prepare('SELECT * FROM sale ORDER BY id').all()
  return rows.map(row => ({ ...row, body: JSON.parse(String(row['body'])) as unknown }))
}

function soldIn(db: Database): unknown {
  return ['sold_product', 'sold_amount', 'sold_by'].map(table => db.prepare(`SELECT * FROM ${table}`).all())
}

it('a new ledger needs no migration and no copy', () => {
  const folder = tempFolder()
  expect(needsMigration(folder)).toBe(false)
  aLedger(folder)
  expect(readdirSync(folder)).not.toContain('backups')
})

/** Tears the last entry of a sale as a bug would: the chain says what the entries say. */
function tear(folder: string, ticket: string): void {
  const db = rawDatabase(folder)
  db.exec('DROP TRIGGER entry_never_updated')
  db.prepare(
    `UPDATE entry SET body = '{' WHERE seq =
       (SELECT max(seq) FROM entry WHERE subject = (SELECT id FROM sale WHERE ticket = ?))`,
  ).run(ticket)
  resealChain(db)
}

function diesWhileFolding(db: Database): Database {
  return new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (name === 'prepare') {
        return (sql: string) => {
          if (sql.includes('INSERT INTO sale')) throw new Error('the power failed')
          return target.prepare(sql)
        }
      }
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
