import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeBackup } from '#main/ledger/backup/write-backup.ts'
import { assessDamage } from '#main/ledger/damage/assess-damage.ts'
import { rebuildLedger } from '#main/ledger/damage/rebuild-ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { needsMigration } from '#main/ledger/prepare-ledger.ts'
import { checkLedger } from '#main/ledger/check/check-ledger.ts'
import type { Rebuild } from '#shared/domain/ledger-care.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber, T1 } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const nobody = (): void => undefined
const DAMAGED = { ok: false, error: { kind: 'damaged' } }

function sell(ledger: ReturnType<typeof aLedger>, from: number, to: number): void {
  for (let n = from; n <= to; n += 1) {
    const confirmedAt = MORNING + n * 60_000
    const begun = ledger.begin(aNewSale({ ...saleNumber(n, confirmedAt), confirmedAt }))
    if (!begun.ok) throw new Error(begun.error.kind)
    const { id } = begun.value.facts
    ledger.record(id, { type: 'sale.sent', at: confirmedAt + 10 })
    ledger.record(id, { type: 'sale.reported', at: confirmedAt + 900, report: aReport('SUCCESS') })
  }
}

/** Six sales in the backup and ten that only the log has, as a power cut leaves them. */
async function aShopCutOff(): Promise<string> {
  const folder = tempFolder()
  const ledger = aLedger(folder)
  sell(ledger, 1, 6)
  expect((await writeBackup({ folder, day: '2026-11-20', at: MORNING })).kind).toBe('backed-up')
  ledger.close()
  const open = aLedger(folder)
  sell(open, 7, 16)
  const cut = tempFolder()
  for (const name of ['ledger.db', 'ledger.db-wal']) copyFileSync(join(folder, name), join(cut, name))
  cpSync(join(folder, 'backups'), join(cut, 'backups'), { recursive: true })
  return cut
}

async function rebuilt(folder: string): Promise<Rebuild> {
  const outcome = await rebuildLedger({ folder, by: 'Lupita', at: MORNING + 3_600_000, terminal: T1 })
  if (outcome.kind !== 'rebuilt') throw new Error(JSON.stringify(outcome))
  return outcome.rebuild
}

const gone = (folder: string): void => rmSync(join(folder, 'ledger.db'))
const emptied = (folder: string): void => truncateSync(join(folder, 'ledger.db'), 0)

describe.each([
  ['gone', gone],
  ['empty', emptied],
])('a book whose file is %s', (_what, lose) => {
  it('keeps its log through every look at it, and gives back the sales that only the log has', async () => {
    const folder = await aShopCutOff()
    lose(folder)
    const log = readFileSync(join(folder, 'ledger.db-wal'))
    expect(needsMigration(folder)).toBe(false)
    expect(openLedger(folder, () => T1)).toEqual(DAMAGED)
    expect(checkLedger(folder, nobody).outcome.kind).toBe('damaged')
    expect(await assessDamage(folder, nobody)).toMatchObject({
      kind: 'damaged',
      report: { damage: { kind: 'shortened' }, salvageable: 30 },
    })
    expect(readFileSync(join(folder, 'ledger.db-wal')).equals(log)).toBe(true)
    expect(await rebuilt(folder)).toMatchObject({ salvaged: 30 })
    expect(aLedger(folder).recent(20)).toHaveLength(16)
  })

  it.each([
    ['a backup', (folder: string) => rmSync(join(folder, 'ledger.db-wal'))],
    ['a log', (folder: string) => rmSync(join(folder, 'backups'), { recursive: true })],
    [
      'a torn care file',
      (folder: string) => {
        rmSync(join(folder, 'backups'), { recursive: true })
        rmSync(join(folder, 'ledger.db-wal'))
        writeFileSync(join(folder, 'ledger-care.json'), '{"checked":')
      },
    ],
    [
      'a damaged book set aside',
      (folder: string) => {
        rmSync(join(folder, 'backups'), { recursive: true })
        rmSync(join(folder, 'ledger.db-wal'))
        mkdirSync(join(folder, 'damaged', '2026-11-20T17-00-00-000Z'), { recursive: true })
      },
    ],
  ])('is not begun anew while %s tells that there was one', async (_trace, leave) => {
    const folder = await aShopCutOff()
    lose(folder)
    leave(folder)
    const was = existsSync(join(folder, 'ledger.db'))
    expect(openLedger(folder, () => T1)).toEqual(DAMAGED)
    expect(existsSync(join(folder, 'ledger.db'))).toBe(was)
    await rebuilt(folder)
    expect(openLedger(folder, () => T1)).toMatchObject({ ok: true })
  })
})

describe('a book without a page of ours', () => {
  it('is not filled in anew beside a backup, and is rebuilt from it', async () => {
    const folder = await aShopCutOff()
    rmSync(join(folder, 'ledger.db-wal'))
    gone(folder)
    // What a first start leaves that was cut off before the first table.
    const db = rawDatabase(folder)
    db.exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 0')
    db.close()
    expect(openLedger(folder, () => T1)).toEqual(DAMAGED)
    expect(await rebuilt(folder)).toMatchObject({ backup: { entries: 18 } })
  })

  it('is damaged when its tables are gone', async () => {
    const folder = await aShopCutOff()
    const db = rawDatabase(folder)
    db.exec('DROP TABLE sale')
    db.close()
    expect(openLedger(folder, () => T1)).toEqual(DAMAGED)
    expect(await rebuilt(folder)).toMatchObject({ salvaged: 30 })
  })

  it('is simply the first one in a new folder, and after a first start that was cut off', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'ledger.db'), '')
    expect(aLedger(folder).recent(1)).toEqual([])
  })
})
