import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createChipi } from '#main/chipi/client.ts'
import { createClockSkew } from '#main/chipi/clock-skew.ts'
import { createRateLimiter } from '#main/chipi/rate-limit.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { createSaleEngine, type SaleEngine } from '#main/sale/sale-engine.ts'
import { as, type SaleId, type TerminalId } from '#shared/domain/ids.ts'
import { ZERO } from '#shared/domain/money.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { Chance } from '../chance.ts'
import { leaveBehind, type Death } from '../disk/power-cut.ts'
import {
  Died,
  openPerilousDatabase,
  type DiskPeril,
  type PerilousDatabase,
} from '../disk/perilous-database.ts'
import { createRunClock, type WallClock } from '../time/computer-clock.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { ChipiServer } from '../wire/chipi-server.ts'
import type { TokenDesk } from '../wire/token-desk.ts'
import type { Weather } from '../wire/weather.ts'
import { createWire } from '../wire/wire.ts'
import type { Auditor } from './auditor.ts'
import type { Climate } from './climate.ts'
import { GOODS } from './goods.ts'

/** One run of the program, from its start to its end or its death. */
export type Run = {
  readonly engine: SaleEngine
  readonly ledger: Ledger
  readonly database: PerilousDatabase
  readonly isAlive: () => boolean
  /** Ends it here and now, as a kill or a power cut does. */
  readonly die: (point: string) => void
  /** Ends it as its window's close button does. */
  readonly quit: () => Promise<void>
}

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

export type ComputerDeps = {
  readonly time: SimTime
  readonly chance: Chance
  readonly climate: Climate
  readonly wall: WallClock
  readonly weather: Weather
  readonly server: ChipiServer
  readonly tokens: TokenDesk
  readonly auditor: Auditor
  /** A folder of its own, on a fast disk. */
  readonly folder: string
  readonly onFault: (kind: string) => void
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

    const endAs = (point: string, death: Death): void => {
      alive = false
      const dead = { folder, opened }
      images += 1
      folder = join(deps.folder, String(images))
      leaveBehind(dead.folder, folder, death, luck)
      // The dead program may be in the middle of a call to SQLite: its connection is put away after that.
      time.after(0, () => {
        dead.opened?.forget()
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
      if (opened === null) throw new Error('the ledger did not use the database it was given')
      const run = startProgram({
        ...deps,
        ledger: ledger.value,
        database: opened,
        ids,
        luck,
        isAlive,
        die,
        diesAt,
      })
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

type ProgramDeps = ComputerDeps & {
  readonly ledger: Ledger
  readonly database: PerilousDatabase
  readonly ids: () => SaleId
  readonly luck: Chance
  readonly isAlive: () => boolean
  readonly die: (point: string) => void
  readonly diesAt: (point: string) => boolean
}

/** Puts the real parts together as the program's own composition root does, and takes up what was left open. */
function startProgram(deps: ProgramDeps): Run {
  const { time, luck, climate, auditor, isAlive, die, database } = deps
  const clock = createRunClock(time, deps.wall, isAlive)
  const limiter = createRateLimiter({ clock })
  const skew = createClockSkew({ clock })
  const chipi = createChipi({
    baseUrl: 'https://chipi.example/v1',
    key: () => 'pk_prod_simulated0simulated0simulated0sim',
    tokens: deps.tokens.source,
    limiter,
    skew,
    clock,
    language: () => 'es-MX',
    dispatcher: createWire({
      ...deps,
      chance: luck.fork(),
      peril: deps,
      onFirstByte: request => auditor.onFirstByte(request, database.real),
      onAnswer: auditor.onAnswer,
    }),
  })
  const ledger = auditor.watch(deps.ledger, isAlive)
  const engine = createSaleEngine({
    clock,
    ledger,
    chipi,
    environment: 'production',
    keyPrint: () => '0123456789ab',
    findSku: id => GOODS.find(good => good.sku.id === id)?.sku ?? null,
    feeOf: () => ZERO,
    mintId: deps.ids,
    timeZone: () => climate.timeZone,
    random: luck.fork().fraction,
    announceSale: () => undefined,
    announceQuote: () => undefined,
    onBug: (id, error) => {
      if (isAlive() && !(error instanceof Died)) auditor.onBug(id, error)
    },
  })
  engine.recover()
  if (!isAlive()) throw new Died('in recovery')
  return {
    engine,
    ledger,
    database,
    isAlive,
    die,
    quit: async () => {
      await engine.stop()
      await chipi.close()
      deps.ledger.close()
    },
  }
}

/** Ids as the program mints them, UUIDv7 by shape, but without their randomness: the same in every run of a seed. */
function createIds(): () => SaleId {
  let minted = 0
  return () => {
    minted += 1
    const text = minted.toString(16).padStart(12, '0')
    return as<SaleId>(`019aa000-0000-7000-8000-${text}`)
  }
}

/** True when the disk refuses a write: now and then a single one, or all of them for a while. */
function createDiskLuck({ time, chance, climate, onFault }: ComputerDeps): () => boolean {
  const luck = chance.fork()
  const { fullMeanGapMs, fullLongestMs, refusesOnce } = climate.disk
  let from = climate.start + luck.span(fullMeanGapMs)
  let until = from + luck.spread(1_000, fullLongestMs)
  return () => {
    const now = time.now()
    while (until <= now) {
      from = until + luck.span(fullMeanGapMs)
      until = from + luck.spread(1_000, fullLongestMs)
    }
    const refused = luck.happens(refusesOnce) || from <= now
    if (refused) onFault('disk-full')
    return refused
  }
}
