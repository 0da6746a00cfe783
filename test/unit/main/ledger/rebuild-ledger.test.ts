import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeBackup } from '#main/ledger/backup/write-backup.ts'
import { assessDamage } from '#main/ledger/damage/assess-damage.ts'
import { rebuildLedger } from '#main/ledger/damage/rebuild-ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { verifyChain } from '#main/ledger/verify-chain.ts'
import { FRESH, nextStep } from '#main/sale/next-step.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { DamageReport, Rebuild } from '#shared/domain/ledger-care.ts'
import { mayBePaidBack } from '#shared/domain/sale-refund.ts'
import { aReport, MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber, T1 } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const HOUR = 3_600_000
const later = MORNING + 8 * HOUR
const nobody = (): void => undefined

function sell(ledger: ReturnType<typeof aLedger>, n: number, until: 'intent' | 'sent' | 'settled'): SaleId {
  const confirmedAt = MORNING + n * 60_000
  const begun = ledger.begin(aNewSale({ ...saleNumber(n, confirmedAt), confirmedAt }))
  if (!begun.ok) throw new Error(begun.error.kind)
  const { id } = begun.value.facts
  if (until !== 'intent') ledger.record(id, { type: 'sale.sent', at: confirmedAt + 10 })
  if (until === 'settled')
    ledger.record(id, { type: 'sale.reported', at: confirmedAt + 900, report: aReport('SUCCESS') })
  return id
}

const backUp = (folder: string, day = '2026-11-20') => writeBackup({ folder, day, at: MORNING })

/** A shop with six settled sales in its backup and more after it, its program gone as a power cut leaves it. */
async function aShop(after: (ledger: ReturnType<typeof aLedger>) => void): Promise<string> {
  const folder = tempFolder()
  const ledger = aLedger(folder)
  for (let n = 1; n <= 6; n += 1) sell(ledger, n, 'settled')
  expect(await backUp(folder)).toMatchObject({ kind: 'backed-up', backup: { entries: 18 } })
  after(ledger)
  ledger.close()
  return folder
}

async function assessed(folder: string): Promise<DamageReport> {
  const assessment = await assessDamage(folder, nobody)
  if (assessment.kind !== 'damaged') throw new Error(assessment.kind)
  return assessment.report
}

async function rebuilt(folder: string, at = later): Promise<Rebuild> {
  const outcome = await rebuildLedger({ folder, by: 'Lupita', at, terminal: T1 })
  if (outcome.kind !== 'rebuilt') throw new Error(JSON.stringify(outcome))
  return outcome.rebuild
}

/** Overwrites bytes of a file, as a dying disk does. */
function scratch(folder: string, from: number, length: number, file = 'ledger.db'): void {
  const path = join(folder, file)
  const bytes = readFileSync(path)
  bytes.fill(0xa5, from, from + length)
  writeFileSync(path, bytes)
}

describe('a ledger whose file is no database any more', () => {
  it('is refused, and everything in its pages is found again', async () => {
    const folder = await aShop(ledger => {
      for (let n = 7; n <= 9; n += 1) sell(ledger, n, 'settled')
    })
    scratch(folder, 0, 100)
    expect(openLedger(folder, () => T1)).toEqual({ ok: false, error: { kind: 'damaged' } })
    expect(await assessed(folder)).toMatchObject({
      damage: { kind: 'unreadable' },
      backup: { entries: 18 },
      salvageable: 9,
      lastSafeTicket: 'T1-000009',
      missingTickets: [],
      lost: [],
    })
    await rebuilt(folder)
    const ledger = aLedger(folder)
    expect(ledger.recent(20).map(sale => sale.state)).toEqual(Array(9).fill('settled'))
    expect(verifyChain(rawDatabase(folder)).kind).toBe('intact')
  })

  it('keeps the damaged file, byte for byte', async () => {
    const folder = await aShop(ledger => void sell(ledger, 7, 'settled'))
    scratch(folder, 0, 100)
    const damaged = readFileSync(join(folder, 'ledger.db'))
    const { setAside } = await rebuilt(folder)
    expect(readFileSync(join(setAside, 'ledger.db')).equals(damaged)).toBe(true)
    expect(setAside.startsWith(join(folder, 'damaged'))).toBe(true)
  })

  it('touches nothing while it is only looked at', async () => {
    const folder = await aShop(ledger => void sell(ledger, 7, 'settled'))
    scratch(folder, 0, 100)
    const before = readdirSync(folder).toSorted()
    const damaged = readFileSync(join(folder, 'ledger.db'))
    await assessed(folder)
    expect(readdirSync(folder).toSorted()).toEqual(before)
    expect(readFileSync(join(folder, 'ledger.db')).equals(damaged)).toBe(true)
  })

  it('is rebuilt from its own pages alone when there never was a backup', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    for (let n = 1; n <= 3; n += 1) sell(ledger, n, 'settled')
    ledger.close()
    scratch(folder, 0, 100)
    expect(await rebuilt(folder)).toMatchObject({ backup: null, salvaged: 9 })
    expect(aLedger(folder).recent(10)).toHaveLength(3)
  })

  it('finds entries too long for a page', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const id = sell(ledger, 1, 'sent')
    const report = aReport('FAILED', { fileNumber: 'Línea inactiva. '.repeat(1_500) })
    ledger.record(id, { type: 'sale.reported', at: MORNING + 100, report })
    ledger.close()
    scratch(folder, 0, 100)
    expect(await rebuilt(folder)).toMatchObject({ salvaged: 3 })
    expect(aLedger(folder).sale(id)).toMatchObject({ state: 'failed' })
  })

  it('finds what only the write-ahead log has', async () => {
    const folder = await aShop(nobody)
    const ledger = aLedger(folder)
    sell(ledger, 7, 'settled')
    // As a power cut leaves it: the log is not in the database yet.
    const cut = tempFolder()
    for (const name of ['ledger.db', 'ledger.db-wal']) copyFileSync(join(folder, name), join(cut, name))
    mkdirSync(join(cut, 'backups'))
    copyFileSync(
      join(folder, 'backups', 'ledger-2026-11-20.db.gz'),
      join(cut, 'backups', 'ledger-2026-11-20.db.gz'),
    )
    scratch(cut, 0, 100)
    scratch(cut, 0, 32, 'ledger.db-wal')
    expect(await rebuilt(cut)).toMatchObject({ damage: { kind: 'unreadable' }, salvaged: 3 })
    expect(aLedger(cut).recent(1)[0]).toMatchObject({ state: 'settled', facts: { ticket: 'T1-000007' } })
  })
})

describe('what a damaged file cannot give back', () => {
  it('is named by ticket and by key, and no number is given out twice', async () => {
    const folder = await aShop(ledger => {
      sell(ledger, 7, 'settled')
      sell(ledger, 8, 'settled')
    })
    const db = rawDatabase(folder)
    // The chain is cut right after the backup; what follows can be seen, and not be trusted.
    db.exec(`DROP TRIGGER entry_never_updated; UPDATE entry SET at = at + 1 WHERE seq = 19`)
    db.close()
    const report = await assessed(folder)
    expect(report).toMatchObject({ damage: { kind: 'chain', seq: 19 }, salvageable: 0, unjoined: 5 })
    expect(report.missingTickets).toEqual(['T1-000007', 'T1-000008'])
    const rebuild = await rebuilt(folder)
    expect(rebuild.lost.map(sale => sale.id)).toEqual([7, 8].map(n => saleNumber(n, MORNING + n * 60_000).id))
    const ledger = aLedger(folder)
    const next = ledger.begin(aNewSale(saleNumber(99, later)))
    expect(next.ok && next.value.facts.ticket).toBe('T1-002009')
    expect(ledger.rebuilds()).toMatchObject([{ by: 'Lupita', at: later, salvaged: 0 }])
  })

  it('goes on above every number that can have been given out, after days without a backup', async () => {
    const folder = await aShop(nobody)
    rmSync(join(folder, 'ledger.db'))
    await rebuilt(folder, MORNING + 3 * 24 * HOUR)
    const next = aLedger(folder).begin(aNewSale(saleNumber(99, later)))
    expect(next.ok && next.value.facts.ticket).toBe('T1-004007')
  })

  it('leaves every open sale in doubt: asked about, and never sent by itself', async () => {
    const folder = await aShop(nobody)
    const ledger = aLedger(folder)
    const intent = sell(ledger, 7, 'intent')
    const sent = sell(ledger, 8, 'sent')
    await backUp(folder, '2026-11-21')
    // Afterwards the intent left and settled: the damaged file alone knew.
    ledger.record(intent, { type: 'sale.sent', at: MORNING + HOUR })
    ledger.close()
    writeFileSync(join(folder, 'ledger.db'), 'gone'.repeat(5_000))
    expect(await rebuilt(folder)).toMatchObject({ asking: 2 })
    const after = aLedger(folder)
    const doubt = { kind: 'ledger-rebuilt' }
    expect(after.sale(intent)).toMatchObject({ state: 'unknown', doubt, firstSentAt: MORNING + 7 * 60_000 })
    expect(after.sale(sent)).toMatchObject({ state: 'unknown', doubt })
    const asked = { ...FRESH, tries: 3, probed: 'unproven', unproven: 1 } as const
    const moment = {
      now: later,
      wantedForMs: 0,
      timeZone: MEXICO_CITY,
      skewMs: 0,
      ownKey: true,
      jitter: 0,
    }
    for (const sale of after.open()) {
      expect(nextStep(sale, asked, moment).do).toBe('probe')
      expect(nextStep(sale, { ...asked, unproven: 5 }, moment).do).toBe('give-to-review')
    }
  })

  it('says whose cash may have been given back already', async () => {
    const folder = await aShop(nobody)
    const ledger = aLedger(folder)
    const id = sell(ledger, 7, 'intent')
    ledger.record(id, { type: 'sale.abandoned', at: MORNING + HOUR })
    await backUp(folder, '2026-11-21')
    ledger.record(id, { type: 'sale.refund-paid', at: MORNING + 2 * HOUR, by: 'Chuy' })
    ledger.close()
    writeFileSync(join(folder, 'ledger.db'), 'gone'.repeat(5_000))
    expect(await rebuilt(folder)).toMatchObject({ owed: ['T1-000007'] })
    expect(aLedger(folder).owed().map(mayBePaidBack)).toEqual([{ since: later, seen: null }])
  })

  it('asks about cash of a sale that was still open then, whenever it fails', async () => {
    const folder = await aShop(nobody)
    const ledger = aLedger(folder)
    const id = sell(ledger, 7, 'sent')
    ledger.record(id, { type: 'sale.reported', at: MORNING + HOUR, report: aReport('PENDING') })
    await backUp(folder, '2026-11-21')
    ledger.close()
    writeFileSync(join(folder, 'ledger.db'), 'gone'.repeat(5_000))
    await rebuilt(folder)
    const after = aLedger(folder)
    after.record(id, { type: 'sale.reported', at: later + HOUR, report: aReport('FAILED') })
    expect(after.owed().map(mayBePaidBack)).toEqual([{ since: later, seen: null }])
  })

  it('reads who had paid it in entries that continue no chain', async () => {
    const folder = await aShop(nobody)
    const ledger = aLedger(folder)
    const id = sell(ledger, 7, 'intent')
    ledger.record(id, { type: 'sale.abandoned', at: MORNING + HOUR })
    await backUp(folder, '2026-11-21')
    sell(ledger, 8, 'intent')
    ledger.record(id, { type: 'sale.refund-paid', at: MORNING + 2 * HOUR, by: 'Ana' })
    ledger.close()
    const db = rawDatabase(folder)
    // The first entry after the backup is torn: the payment after it is whole, and joined to nothing.
    db.exec(`DROP TRIGGER entry_never_updated; UPDATE entry SET at = at + 1 WHERE seq = 21`)
    db.close()
    expect(await rebuilt(folder)).toMatchObject({ salvaged: 0, owed: ['T1-000007'] })
    const seen = { by: 'Ana', at: MORNING + 2 * HOUR }
    expect(aLedger(folder).owed().map(mayBePaidBack)).toEqual([{ since: later, seen }])
  })

  it('asks nothing about cash that went back in entries that are safe', async () => {
    const folder = await aShop(ledger => {
      const id = sell(ledger, 7, 'intent')
      ledger.record(id, { type: 'sale.abandoned', at: MORNING + HOUR })
      ledger.record(id, { type: 'sale.refund-paid', at: MORNING + 2 * HOUR, by: 'Chuy' })
    })
    scratch(folder, 0, 100)
    expect(await rebuilt(folder)).toMatchObject({ owed: [], asking: 0 })
  })
})

describe('a ledger that is not what it was', () => {
  it('is refused when entries that had been verified are gone', async () => {
    const folder = await aShop(ledger => void sell(ledger, 7, 'settled'))
    scratch(folder, 0, 100)
    await rebuilt(folder)
    // Somebody puts an older copy back.
    rmSync(join(folder, 'ledger.db'))
    expect(openLedger(folder, () => T1)).toEqual({ ok: false, error: { kind: 'damaged' } })
    expect(await assessed(folder)).toMatchObject({ damage: { kind: 'shortened', seq: 22 } })
  })

  it('is opened again when an alarm turns out to be none', async () => {
    const folder = await aShop(nobody)
    writeFileSync(
      join(folder, 'ledger-care.json'),
      JSON.stringify({
        checked: null,
        lastCheck: { at: MORNING, outcome: { kind: 'damaged', damage: { kind: 'unreadable' } } },
        lastBackup: null,
      }),
    )
    expect(openLedger(folder, () => T1).ok).toBe(false)
    expect(await assessDamage(folder, nobody)).toEqual({ kind: 'sound' })
    expect(aLedger(folder).recent(10)).toHaveLength(6)
  })

  it('takes an older backup when the newest is torn', async () => {
    const folder = await aShop(ledger => void sell(ledger, 7, 'settled'))
    await backUp(folder, '2026-11-21')
    const newest = join(folder, 'backups', 'ledger-2026-11-21.db.gz')
    writeFileSync(newest, readFileSync(newest).subarray(0, 900))
    scratch(folder, 0, 100)
    expect(await rebuilt(folder)).toMatchObject({
      backup: { name: 'ledger-2026-11-20.db.gz', entries: 18 },
      salvaged: 3,
    })
  })
})

describe('a power cut while the rebuilt ledger takes its place', () => {
  it('is made good at the next start, and never mixes old and new files', async () => {
    const folder = await aShop(ledger => void sell(ledger, 7, 'settled'))
    const whole = tempFolder()
    copyFileSync(join(folder, 'ledger.db'), join(whole, 'ledger.db'))
    scratch(folder, 0, 100)
    const { setAside } = await rebuilt(folder)
    // Back to the moment when only the database had been moved: its log still lies there, and the new one waits.
    renameSync(join(folder, 'ledger.db'), join(folder, 'ledger.rebuilt.db'))
    rmSync(join(folder, 'ledger-care.json'), { force: true })
    writeFileSync(join(folder, 'ledger.db-wal'), 'the log of the damaged one')
    const ledger = aLedger(folder)
    expect(ledger.recent(20)).toHaveLength(7)
    expect(readFileSync(join(setAside, 'ledger.db-wal'), 'utf8')).toBe('the log of the damaged one')
    expect(existsSync(join(folder, 'ledger.rebuilt.db'))).toBe(false)
    expect(as<SaleId>(ledger.recent(1)[0]?.facts.id ?? '')).toBe(saleNumber(7, MORNING + 7 * 60_000).id)
  })
})
