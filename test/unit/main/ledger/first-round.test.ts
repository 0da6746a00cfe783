import { expect, it } from 'vitest'
import { NO_CARE, writeCare } from '#main/ledger/care/care-file.ts'
import { createLedgerKeeper } from '#main/ledger/care/ledger-keeper.ts'
import { createUnwrittenAnswers } from '#main/ledger/care/unwritten-answers.ts'
import { parseResult, type Chores } from '#main/ledger/chores/chores.ts'
import { aLedger } from '#test/support/a-ledger.ts'
import { MEXICO_CITY, MORNING } from '#test/support/builders.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** Minutes after the opening at which the first check begins; the last backup is `age` old. */
async function firstCheck(entries: number, age: number): Promise<number> {
  const folder = tempFolder()
  const ledger = { ...aLedger(folder), entries: () => entries }
  writeCare(folder, { ...NO_CARE, lastBackup: { name: 'one', at: MORNING - age, entries } })
  const clock = createFakeClock(MORNING)
  const begun: number[] = []
  const chores: Chores = {
    run: chore => {
      begun.push(clock.now())
      const problem = { kind: 'locked' } as const
      const check = { outcome: { kind: 'not-checked', problem }, end: null, differing: [] }
      return Promise.resolve(parseResult(chore.kind, check))
    },
    stop: () => Promise.resolve(),
  }
  const keeper = createLedgerKeeper({
    folder,
    ledger,
    chores,
    unwritten: createUnwrittenAnswers(clock.now),
    clock,
    timeZone: () => MEXICO_CITY,
    announce: () => undefined,
    onDamage: () => undefined,
    onEvent: () => undefined,
    onBug: () => undefined,
  })
  keeper.start()
  for (let minute = 0; minute < 60; minute += 1) await clock.advance(MINUTE)
  await keeper.stop()
  return ((begun[0] ?? MORNING) - MORNING) / MINUTE
}

it('looks a small book through as soon as the start is over', async () => {
  expect(await firstCheck(20_000, DAY)).toBe(1)
})

it('leaves the first customers of the day in peace where the book is long', async () => {
  expect(await firstCheck(4_000_000, DAY)).toBe(30)
})

it('does not wait when a long book has not been backed up for days', async () => {
  expect(await firstCheck(4_000_000, 3 * DAY)).toBe(1)
})
