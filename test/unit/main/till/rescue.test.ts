import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseResult, type Chores } from '#main/ledger/chores/chores.ts'
import { runChore } from '#main/ledger/chores/run-chore.ts'
import { openWorkshop } from '#main/ledger/damage/workshop.ts'
import { createTurns } from '#main/platform/turns.ts'
import { createRescue, type Rescue } from '#main/till/rescue.ts'
import { aLedger, aNewSale, T1 } from '#test/support/a-ledger.ts'
import { MORNING } from '#test/support/builders.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

type Desk = {
  readonly folder: string
  readonly rescue: Rescue
  /** What began and ended, in order. */
  readonly log: string[]
  /** The till was opened: nothing blocks it any more. */
  readonly open: () => void
}

/** A till blocked by a book that is no database any more, with the real work on real files. */
function aBlockedTill(): Desk {
  const folder = tempFolder()
  const ledger = aLedger(folder)
  ledger.begin(aNewSale())
  ledger.close()
  writeFileSync(join(folder, 'ledger.db'), 'gone'.repeat(5_000))
  const log: string[] = []
  let blocked: string | null = folder
  const chores: Chores = {
    run: async (chore, onProgress = () => undefined) => {
      log.push(`${chore.kind} begins`)
      const result = parseResult(chore.kind, await runChore(chore, onProgress))
      log.push(`${chore.kind} ends`)
      return result
    },
    stop: () => Promise.resolve(),
  }
  const rescue = createRescue({
    blockedFolder: () => blocked,
    chores: () => Promise.resolve(chores),
    alone: createTurns(),
    terminal: () => T1,
    now: () => MORNING,
    onProgress: () => undefined,
    onEvent: () => undefined,
  })
  return {
    folder,
    rescue,
    log,
    open: () => {
      blocked = null
    },
  }
}

describe('the rescue of a damaged book', () => {
  it('goes on undisturbed when the screen dies, comes back and looks at the book again', async () => {
    const { rescue, log, folder } = aBlockedTill()
    const rebuilding = rescue.rebuild('Lupita')
    const looking = rescue.assess()
    expect(await rebuilding).toMatchObject({ kind: 'rebuilt', rebuild: { by: 'Lupita' } })
    expect(await looking).toEqual({ kind: 'sound' })
    expect(log).toEqual(['rebuild begins', 'rebuild ends', 'assess begins', 'assess ends'])
    expect(readdirSync(folder).filter(name => name.includes('recovering'))).toEqual([])
  })

  it('is one however often it is asked for', async () => {
    const { rescue, log } = aBlockedTill()
    const [one, other] = await Promise.all([rescue.rebuild('Lupita'), rescue.rebuild('Beto')])
    expect(other).toBe(one)
    expect(log).toEqual(['rebuild begins', 'rebuild ends'])
  })

  it('says that all is well when the till was opened while the question waited', async () => {
    const { rescue, log, open } = aBlockedTill()
    const rebuilding = rescue.rebuild('Lupita').then(open)
    const looking = rescue.assess()
    await rebuilding
    expect(await looking).toEqual({ kind: 'sound' })
    expect(log).not.toContain('not-assessed')
  })

  it('never builds two books in one file, and clears what a dead program left', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'ledger.recovering-1-aa.db'), 'left behind')
    const one = openWorkshop(folder)
    writeFileSync(one.path, 'being built')
    const other = openWorkshop(folder)
    expect(other.path).not.toBe(one.path)
    other.clear()
    expect(readdirSync(folder).map(name => join(folder, name))).toEqual([one.path])
  })
})
