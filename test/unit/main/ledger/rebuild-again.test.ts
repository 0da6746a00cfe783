import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeBackup } from '#main/ledger/backup/write-backup.ts'
import { rebuildLedger } from '#main/ledger/damage/rebuild-ledger.ts'
import type { Rebuild } from '#shared/domain/ledger-care.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber, T1 } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Sells `count` settled sales at a moment and answers the numbers of their tickets. */
function sell(folder: string, first: number, count: number, confirmedAt = MORNING): number[] {
  const ledger = aLedger(folder)
  const tickets: number[] = []
  for (let n = first; n < first + count; n += 1) {
    const begun = ledger.begin(aNewSale({ ...saleNumber(n, confirmedAt + n), confirmedAt: confirmedAt + n }))
    if (!begun.ok) throw new Error(begun.error.kind)
    const { id, ticket } = begun.value.facts
    ledger.record(id, { type: 'sale.sent', at: confirmedAt + n })
    ledger.record(id, { type: 'sale.reported', at: confirmedAt + n, report: aReport('SUCCESS') })
    tickets.push(Number(ticket.split('-')[1]))
  }
  ledger.close()
  return tickets
}

async function backUp(folder: string, at: number): Promise<void> {
  const day = new Date(at).toISOString().slice(0, 10)
  const outcome = await writeBackup({ folder, day, at })
  expect(outcome.kind).toBe('backed-up')
  // Files carry the time of the computer that wrote them.
  utimesSync(join(folder, 'backups', `ledger-${day}.db.gz`), at / 1_000, at / 1_000)
}

/** The disk gives nothing of the book back. */
function lose(folder: string): void {
  rmSync(join(folder, 'ledger.db-wal'), { force: true })
  writeFileSync(join(folder, 'ledger.db'), 'gone'.repeat(5_000))
}

async function rebuilt(folder: string, at: number): Promise<Rebuild> {
  const outcome = await rebuildLedger({ folder, by: 'Lupita', at, terminal: T1 })
  if (outcome.kind !== 'rebuilt') throw new Error(JSON.stringify(outcome))
  return outcome.rebuild
}

describe('ticket numbers after a rebuild', () => {
  it('are not given out again when the file dies once more before the next backup', async () => {
    const folder = tempFolder()
    sell(folder, 1, 3)
    await backUp(folder, MORNING)
    lose(folder)
    await rebuilt(folder, MORNING + HOUR)
    const given = sell(folder, 11, 2, MORNING + HOUR)
    lose(folder)
    await rebuilt(folder, MORNING + 2 * HOUR)
    const [next = 0] = sell(folder, 21, 1, MORNING + 2 * HOUR)
    expect(next).toBeGreaterThan(Math.max(...given))
  })

  it('are not given out again although that rebuild is in no backup at all', async () => {
    const folder = tempFolder()
    sell(folder, 1, 3)
    await backUp(folder, MORNING)
    const known = readdirSync(join(folder, 'backups'))
    lose(folder)
    await rebuilt(folder, MORNING + HOUR)
    const given = sell(folder, 11, 2, MORNING + HOUR)
    for (const name of readdirSync(join(folder, 'backups'))) {
      if (!known.includes(name)) rmSync(join(folder, 'backups', name))
    }
    lose(folder)
    await rebuilt(folder, MORNING + 2 * HOUR)
    const [next = 0] = sell(folder, 21, 1, MORNING + 2 * HOUR)
    expect(next).toBeGreaterThan(Math.max(...given))
  })

  it('go far enough on although one entry was written while the clock ran a year ahead', async () => {
    const folder = tempFolder()
    sell(folder, 1, 1, MORNING + 365 * DAY)
    sell(folder, 2, 2)
    await backUp(folder, MORNING)
    lose(folder)
    const rebuild = await rebuilt(folder, MORNING + 3 * DAY)
    expect(rebuild.safeUntil).toBeLessThan(MORNING + DAY)
    expect(rebuild.ticketFloors['T1']).toBeGreaterThanOrEqual(4_000)
  })

  it('go far enough on although the last entry of the backup says that it is yet to come', async () => {
    const folder = tempFolder()
    sell(folder, 1, 2)
    sell(folder, 3, 1, MORNING + 365 * DAY)
    await backUp(folder, MORNING)
    lose(folder)
    const { ticketFloors } = await rebuilt(folder, MORNING + 3 * DAY)
    expect(ticketFloors['T1']).toBeGreaterThanOrEqual(4_000)
  })
})

describe('rows that the backup has wrong', () => {
  it('are folded again, so that no debt is forgotten', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const begun = ledger.begin(aNewSale(saleNumber(1, MORNING)))
    if (!begun.ok) throw new Error(begun.error.kind)
    ledger.record(begun.value.facts.id, { type: 'sale.abandoned', at: MORNING })
    ledger.close()
    const db = rawDatabase(folder)
    db.exec('UPDATE sale SET owed = 0')
    db.close()
    await backUp(folder, MORNING)
    lose(folder)
    expect(await rebuilt(folder, MORNING + HOUR)).toMatchObject({ owed: ['T1-000001'] })
    expect(aLedger(folder).owed()).toHaveLength(1)
  })
})

describe('the backup a rebuild begins with', () => {
  it('is the one that holds most, not the one whose name looks newest', async () => {
    const folder = tempFolder()
    sell(folder, 1, 3)
    // The clock ran ahead one morning.
    await backUp(folder, Date.parse('2037-01-01T15:00:00Z'))
    sell(folder, 4, 17)
    await backUp(folder, MORNING)
    lose(folder)
    const { backup } = await rebuilt(folder, MORNING + HOUR)
    expect(backup).toMatchObject({ name: 'ledger-2026-11-20.db.gz', entries: 60 })
    expect(aLedger(folder).recent(50)).toHaveLength(20)
  })

  it('is of the chain that the last rebuild left, even where an earlier one was longer', async () => {
    const folder = tempFolder()
    sell(folder, 1, 3)
    await backUp(folder, MORNING)
    sell(folder, 4, 10)
    await backUp(folder, MORNING + DAY)
    // The fuller backup cannot be read on the day of the damage.
    const fuller = join(folder, 'backups', 'ledger-2026-11-21.db.gz')
    renameSync(fuller, join(folder, 'away'))
    lose(folder)
    await rebuilt(folder, MORNING + DAY + HOUR)
    sell(folder, 31, 2, MORNING + DAY + HOUR)
    await backUp(folder, MORNING + 2 * DAY)
    renameSync(join(folder, 'away'), fuller)
    lose(folder)
    expect((await rebuilt(folder, MORNING + 2 * DAY + HOUR)).backup?.name).toBe('ledger-2026-11-22.db.gz')
  })

  it('exists right after a rebuild already', async () => {
    const folder = tempFolder()
    sell(folder, 1, 3)
    lose(folder)
    await rebuilt(folder, MORNING + HOUR)
    const [name = ''] = existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : []
    expect(name).toMatch(/^rebuilt-2026-11-20T/)
    expect(statSync(join(folder, 'backups', name)).size).toBeGreaterThan(0)
  })
})
