import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { makeRoom } from '#main/ledger/backup/backup-files.ts'
import { copyDatabase } from '#main/ledger/backup/copy-database.ts'
import { unpack } from '#main/ledger/backup/packing.ts'
import { writeBackup } from '#main/ledger/backup/write-backup.ts'
import { MORNING } from '#test/support/builders.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

function sell(ledger: ReturnType<typeof aLedger>, n: number): void {
  const begun = ledger.begin(aNewSale(saleNumber(n, MORNING + n)))
  if (!begun.ok) throw new Error(begun.error.kind)
}

function aShop(sales = 3): { folder: string; ledger: ReturnType<typeof aLedger> } {
  const folder = tempFolder()
  const ledger = aLedger(folder)
  for (let n = 1; n <= sales; n += 1) sell(ledger, n)
  return { folder, ledger }
}

const backUp = (folder: string, day: string) => writeBackup({ folder, day, at: MORNING })
const backups = (folder: string): string[] => readdirSync(join(folder, 'backups')).toSorted()

describe('a backup', () => {
  it('is written while the till sells, and named after its business day', async () => {
    const { folder, ledger } = aShop()
    const writing = backUp(folder, '2026-11-20')
    sell(ledger, 4)
    expect(await writing).toEqual({
      kind: 'backed-up',
      backup: { name: 'ledger-2026-11-20.db.gz', at: MORNING, entries: 3 },
    })
    expect(backups(folder)).toEqual(['ledger-2026-11-20.db.gz'])
    expect(ledger.recent(10)).toHaveLength(4)
  })

  it('can be restored by hand: unpacked, it is a ledger that opens', async () => {
    const { folder } = aShop()
    await backUp(folder, '2026-11-20')
    const elsewhere = tempFolder()
    await unpack(join(folder, 'backups', 'ledger-2026-11-20.db.gz'), join(elsewhere, 'ledger.db'))
    const restored = aLedger(elsewhere)
    expect(restored.recent(10)).toHaveLength(3)
    sell(restored, 4)
    expect(restored.recent(1)[0]?.facts.ticket).toBe('T1-000004')
  })

  it('takes the place of an earlier one of the same day', async () => {
    const { folder, ledger } = aShop()
    await backUp(folder, '2026-11-20')
    sell(ledger, 4)
    expect(await backUp(folder, '2026-11-20')).toMatchObject({ backup: { entries: 4 } })
    expect(backups(folder)).toHaveLength(1)
  })

  it('is one of thirty: the oldest go, those before a migration stay, half-written ones never count', async () => {
    const { folder } = aShop(1)
    mkdirSync(join(folder, 'backups'))
    const others = [
      'before-v2-2026-01-01T00-00-00-000Z.db',
      'ledger-2026-11-19.db.gz.plain.part',
      'notas.txt',
    ]
    const days = Array.from(
      { length: 33 },
      (_, n) => `ledger-2026-10-${String(n + 1).padStart(2, '0')}.db.gz`,
    )
    for (const name of [...others, ...days]) writeFileSync(join(folder, 'backups', name), 'x')
    await backUp(folder, '2026-11-20')
    const left = backups(folder)
    expect(left.filter(name => name.startsWith('ledger-'))).toHaveLength(30)
    expect(left).toContain('ledger-2026-11-20.db.gz')
    expect(left).not.toContain('ledger-2026-10-04.db.gz')
    expect(left).toEqual(expect.arrayContaining(['before-v2-2026-01-01T00-00-00-000Z.db', 'notas.txt']))
    expect(left.some(name => name.endsWith('.part'))).toBe(false)
  })

  it('gives up the oldest when the disk is full of them, keeps three, and none for nothing', () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'backups'))
    const days = Array.from({ length: 9 }, (_, n) => n + 1)
    for (const day of days) {
      const path = join(folder, 'backups', `ledger-2026-10-0${String(day)}.db.gz`)
      writeFileSync(path, 'x'.repeat(1_000))
      const at = MORNING / 1_000 + day
      utimesSync(path, at, at)
    }
    const later = MORNING + 3_600_000
    expect(makeRoom(folder, 6_001, later)).toBe(false)
    expect(backups(folder)).toHaveLength(9)
    expect(makeRoom(folder, 1_500, later)).toBe(true)
    expect(backups(folder)[0]).toBe('ledger-2026-10-03.db.gz')
    expect(makeRoom(folder, 4_000, later)).toBe(true)
    expect(backups(folder)).toHaveLength(3)
    expect(makeRoom(folder, 1, later)).toBe(false)
  })

  it('of a damaged ledger is refused, and the good one of yesterday stays', async () => {
    const { folder, ledger } = aShop()
    await backUp(folder, '2026-11-19')
    ledger.close()
    const db = rawDatabase(folder)
    db.exec('DROP TRIGGER entry_never_updated; UPDATE entry SET at = 0 WHERE seq = 2')
    db.close()
    expect(await backUp(folder, '2026-11-20')).toEqual({
      kind: 'not-backed-up',
      problem: { kind: 'bad-copy' },
    })
    expect(backups(folder)).toEqual(['ledger-2026-11-19.db.gz'])
  })

  it('that cannot be written says so and leaves nothing behind', async () => {
    const { folder } = aShop()
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
    expect(await backUp(folder, '2026-11-20')).toEqual({
      kind: 'not-backed-up',
      problem: { kind: 'read-only' },
    })
    expect(readFileSync(join(folder, 'backups'), 'utf8')).toContain('a file where')
  })

  it('never leaves a copy that does not end as the ledger does', () => {
    const { folder } = aShop()
    const to = join(folder, 'copy.db')
    const db = new DatabaseSync(join(folder, 'ledger.db'))
    // The copy is spoilt between writing and proving, as a dying disk would.
    const spoiling = new Proxy(db, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value
        return (sql: string) => {
          const statement = target.prepare(sql)
          if (!sql.startsWith('VACUUM')) return statement
          return { run: (path: string) => (statement.run(path), cutShort(path)) }
        }
      },
    })
    expect(copyDatabase(spoiling, to)).toEqual({ kind: 'bad-copy' })
    expect(existsSync(to)).toBe(false)
    db.close()
  })
})

function cutShort(path: string): void {
  const copy = new DatabaseSync(path)
  copy.exec('DROP TRIGGER entry_never_deleted; DELETE FROM entry WHERE seq = 3')
  copy.close()
}
