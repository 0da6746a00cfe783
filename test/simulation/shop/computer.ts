import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ledger } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { as, type TerminalId } from '#shared/domain/ids.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { Chance } from '../chance.ts'
import { createDiskLuck } from '../disk/disk-luck.ts'
import { leaveBehind, type Death } from '../disk/power-cut.ts'
import {
  Died,
  openPerilousDatabase,
  type DiskPeril,
  type PerilousDatabase,
} from '../disk/perilous-database.ts'
import { createIds, startProgram, type Run, type Surroundings } from './program.ts'

export type BootOutcome =
  | { readonly kind: 'running'; readonly run: Run }
  /** A screen says why nothing can be sold. */
  | { readonly kind: 'blocked'; readonly problem: LedgerProblem }
  | { readonly kind: 'died' }

/** The shop's computer: a disk, a clock, and the program that is started on it again and again. */
export type Computer = {
  readonly boot: () => BootOutcome
  /** From now on it neither dies nor runs out of disk. */
  readonly calmDown: () => void
}

export type ComputerDeps = Surroundings & {
  readonly chance: Chance
  /** A folder of its own, on a fast disk. */
  readonly folder: string
  readonly onDeath: (point: string) => void
}

const T1 = as<TerminalId>('T1')

export function createComputer(deps: ComputerDeps): Computer {
  const { time, climate, chance } = deps
  const ids = createIds()
  const diskLuck = createDiskLuck(deps)
  let images = 0
  let calm = false
  let folder = join(deps.folder, '0')

  const boot = (): BootOutcome => {
    const luck = chance.fork()
    let alive = true
    let opened: PerilousDatabase | null = null
    let book: Ledger | null = null

    const endAs = (point: string, death: Death): void => {
      alive = false
      const dead = { folder, opened, book }
      images += 1
      folder = join(deps.folder, String(images))
      leaveBehind(dead.folder, folder, death, luck)
      // The dead program may be in the middle of a call to SQLite: its connection is put away after that.
      time.after(0, () => {
        dead.opened?.forget()
        // The operating system closes what a dead program had open.
        dead.book?.close()
        rmSync(dead.folder, { recursive: true, force: true })
      })
      deps.onDeath(`${point} (${death.kind})`)
    }
    const die = (point: string): void => {
      const kind = luck.happens(climate.death.powerCut) ? 'power-cut' : 'killed'
      if (kind === 'killed') return endAs(point, { kind })
      endAs(point, { kind, cut: { synchronous: opened?.synchronous() ?? 2, tornAfter: null } })
    }
    const strikes = (): boolean => luck.happens(climate.death.atEachPoint) && !calm
    const diesAt = (point: string): boolean => {
      if (!strikes()) return false
      die(point)
      return true
    }
    const isAlive = (): boolean => alive
    const diskPeril: DiskPeril = {
      isAlive,
      diesAt,
      diesInMidWrite: strikes,
      dieInMidWrite: tornAfter =>
        endAs('in the middle of COMMIT', {
          kind: 'power-cut',
          cut: { synchronous: opened?.synchronous() ?? 2, tornAfter },
        }),
      isFull: () => !calm && diskLuck(),
    }

    try {
      const ledger = openLedger(
        folder,
        () => T1,
        path => {
          opened = openPerilousDatabase(path, diskPeril)
          return opened.database
        },
      )
      if (!ledger.ok) return { kind: 'blocked', problem: ledger.error }
      book = ledger.value
      if (opened === null) throw new Error('the ledger did not use the database it was given')
      const peril = { isAlive, diesAt }
      const run = startProgram({ ...deps, ledger: ledger.value, database: opened, ids, luck, peril, die })
      return {
        kind: 'running',
        run: {
          ...run,
          quit: async () => {
            await run.quit()
            alive = false
          },
        },
      }
    } catch (error) {
      if (error instanceof Died) return { kind: 'died' }
      throw error
    }
  }

  return {
    boot,
    calmDown: () => {
      calm = true
    },
  }
}
