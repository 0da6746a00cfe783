import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupFolder } from '#main/ledger/backup/backup-files.ts'
import { readCare } from '#main/ledger/care/care-file.ts'
import { createLedgerKeeper, type LedgerKeeper } from '#main/ledger/care/ledger-keeper.ts'
import { createUnwrittenAnswers } from '#main/ledger/care/unwritten-answers.ts'
import { parseResult, type Chores } from '#main/ledger/chores/chores.ts'
import { runChore } from '#main/ledger/chores/run-chore.ts'
import type { LedgerHealth } from '#shared/domain/ledger-care.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber } from '#test/support/a-ledger.ts'
import { MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { createFakeClock, type FakeClock } from '#test/support/fake-clock.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const DAY = 86_400_000

/** The same work, in this thread. */
function choresHere(done: string[], before: (kind: string) => void): Chores {
  return {
    run: async (chore, onProgress = () => undefined) => {
      done.push(chore.kind)
      before(chore.kind)
      return parseResult(chore.kind, await runChore(chore, onProgress))
    },
    stop: () => Promise.resolve(),
  }
}

type Kept = {
  readonly folder: string
  readonly keeper: LedgerKeeper
  readonly clock: FakeClock
  readonly done: string[]
  readonly told: LedgerHealth[]
  readonly alarms: number[]
  readonly ledger: ReturnType<typeof aLedger>
  readonly unwritten: ReturnType<typeof createUnwrittenAnswers>
}

/** Chores that are done the moment they are asked for. */
function choresAtOnce(done: string[], now: () => number): Chores {
  const results = {
    check: { outcome: { kind: 'sound', entries: 1, mended: 0 }, end: { seq: 1, hash: 'x' }, differing: [] },
    'back-up': () => ({ kind: 'backed-up', backup: { name: 'one', at: now(), entries: 1 } }),
  }
  return {
    run: chore => {
      done.push(chore.kind)
      const result = chore.kind === 'check' ? results.check : results['back-up']()
      return Promise.resolve(parseResult(chore.kind, result))
    },
    stop: () => Promise.resolve(),
  }
}

function aKeeper(before: (kind: string) => void = () => undefined, chores?: Chores): Kept {
  const folder = tempFolder()
  const ledger = aLedger(folder)
  const clock = createFakeClock(MORNING)
  const [done, told, alarms]: [string[], LedgerHealth[], number[]] = [[], [], []]
  const unwritten = createUnwrittenAnswers(clock.now)
  const keeper = createLedgerKeeper({
    folder,
    ledger,
    chores: chores ?? choresHere(done, before),
    unwritten,
    clock,
    timeZone: () => MEXICO_CITY,
    announce: health => told.push(health),
    onDamage: () => alarms.push(clock.now()),
    onEvent: () => undefined,
    onBug: error => {
      throw error
    },
  })
  return { folder, keeper, clock, done, told, alarms, ledger, unwritten }
}

function sell(ledger: ReturnType<typeof aLedger>, n: number): void {
  const begun = ledger.begin(aNewSale(saleNumber(n, MORNING + n)))
  if (!begun.ok) throw new Error(begun.error.kind)
}

describe('looking after the ledger', () => {
  it('remembers how far a full check vouches for it, and shows its progress', async () => {
    const { folder, keeper, ledger, told } = aKeeper()
    sell(ledger, 1)
    expect(await keeper.check()).toMatchObject({ kind: 'sound', entries: 1 })
    expect(readCare(folder).checked).toMatchObject({ seq: 1 })
    expect(told.some(health => health.running?.kind === 'check')).toBe(true)
    expect(keeper.health()).toMatchObject({ running: null, lastCheck: { at: MORNING } })
  })

  it('mends rows that differ from their entries, and says how many', async () => {
    const { folder, keeper, ledger } = aKeeper()
    sell(ledger, 1)
    rawDatabase(folder).exec('UPDATE sale SET is_open = 0')
    expect(ledger.open()).toEqual([])
    expect(await keeper.check()).toMatchObject({ kind: 'sound', mended: 1 })
    expect(ledger.open()).toHaveLength(1)
  })

  it('raises the alarm when the chain is broken, and never backs that up', async () => {
    const { folder, keeper, ledger, alarms, done } = aKeeper()
    sell(ledger, 1)
    const db = rawDatabase(folder)
    db.exec('DROP TRIGGER entry_never_updated; UPDATE entry SET at = 0')
    expect(await keeper.check()).toMatchObject({ kind: 'damaged' })
    expect(alarms).toEqual([MORNING])
    expect(done).toEqual(['check'])
  })

  it('backs up once a business day, after a full check, and not while the till is starting', async () => {
    const done: string[] = []
    const clockRef: { now: () => number } = { now: () => MORNING }
    const { keeper, ledger, clock } = aKeeper(
      undefined,
      choresAtOnce(done, () => clockRef.now()),
    )
    clockRef.now = clock.now
    sell(ledger, 1)
    keeper.start()
    await clock.advance(30_000)
    expect(done).toEqual([])
    await clock.advance(4 * 3_600_000)
    expect(done).toEqual(['check', 'back-up'])
    await clock.advance(DAY)
    expect(done).toEqual(['check', 'back-up', 'check', 'back-up'])
    await keeper.stop()
  })

  it('tells of a backup that failed, until one succeeds', async () => {
    let broken = true
    const { folder, keeper, ledger } = aKeeper(kind => {
      if (kind === 'back-up' && broken) throw new Error('the worker died')
    })
    sell(ledger, 1)
    await expect(keeper.backUp()).rejects.toThrow('the worker died')
    expect(keeper.health().backupTrouble).toMatchObject({ at: MORNING, problem: { kind: 'failed' } })
    broken = false
    expect(await keeper.backUp()).toMatchObject({ kind: 'backed-up', backup: { entries: 1 } })
    expect(keeper.health().backupTrouble).toBeNull()
    expect(readCare(folder).lastBackup).toMatchObject({ name: 'ledger-2026-11-20.db.gz' })
  })

  it('lists the copies, newest first, with what each holds', async () => {
    const { keeper, clock, ledger } = aKeeper()
    expect(keeper.health().backups).toEqual([])
    sell(ledger, 1)
    await keeper.backUp()
    await clock.advance(DAY)
    sell(ledger, 2)
    await keeper.backUp()
    const { backups, lastBackup } = keeper.health()
    expect(backups.map(({ name, entries }) => [name, entries])).toEqual([
      ['ledger-2026-11-21.db.gz', 2],
      ['ledger-2026-11-20.db.gz', 1],
    ])
    expect(backups.every(({ bytes }) => bytes > 0)).toBe(true)
    expect(lastBackup).toMatchObject({ name: 'ledger-2026-11-21.db.gz', entries: 2 })
  })

  it('lists a copy that somebody put there, without claiming to know what it holds', () => {
    const { folder, keeper } = aKeeper()
    mkdirSync(backupFolder(folder), { recursive: true })
    writeFileSync(join(backupFolder(folder), 'ledger-2026-11-01.db.gz'), 'x')
    expect(keeper.health().backups).toMatchObject([
      { name: 'ledger-2026-11-01.db.gz', bytes: 1, entries: null },
    ])
    expect(keeper.health().lastBackup).toBeNull()
  })

  it('tells the screens while an answer cannot be written down, and when it has been', () => {
    const { told, ledger, unwritten } = aKeeper()
    sell(ledger, 1)
    const { id } = saleNumber(1, MORNING + 1)
    unwritten.note(id, null)
    expect(told).toHaveLength(0)
    const problem = { kind: 'disk-full' } as const
    unwritten.note(id, { problem, answered: false })
    unwritten.note(id, { problem, answered: false })
    unwritten.note(id, { problem, answered: true })
    expect(told.map(health => health.unwritten)).toEqual([
      { count: 1, answered: 0, since: MORNING, problem },
      { count: 1, answered: 1, since: MORNING, problem },
    ])
    unwritten.note(id, null)
    expect(told.at(-1)?.unwritten).toBeNull()
  })
})
