import { createChipi } from '#main/chipi/client.ts'
import { createClockSkew } from '#main/chipi/clock-skew.ts'
import { createRateLimiter } from '#main/chipi/rate-limit.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { createSaleEngine, type SaleEngine } from '#main/sale/sale-engine.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import { ZERO } from '#shared/domain/money.ts'
import type { Chance } from '../chance.ts'
import { Died, type PerilousDatabase } from '../disk/perilous-database.ts'
import { createRunClock, type WallClock } from '../time/computer-clock.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { ChipiServer } from '../wire/chipi-server.ts'
import type { TokenDesk } from '../wire/token-desk.ts'
import type { Weather } from '../wire/weather.ts'
import { createWire, type WirePeril } from '../wire/wire.ts'
import type { Auditor } from '../audit/auditor.ts'
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

/** What the program finds around it, whichever run it is. */
export type Surroundings = {
  readonly time: SimTime
  readonly climate: Climate
  readonly wall: WallClock
  readonly weather: Weather
  readonly server: ChipiServer
  readonly tokens: TokenDesk
  readonly auditor: Auditor
  readonly onFault: (kind: string) => void
}

export type ProgramDeps = Surroundings & {
  readonly ledger: Ledger
  readonly database: PerilousDatabase
  readonly ids: () => SaleId
  readonly luck: Chance
  readonly peril: WirePeril
  readonly die: (point: string) => void
}

/** Puts the real parts together as the program's own composition root does, and takes up what was left open. */
export function startProgram(deps: ProgramDeps): Run {
  const { time, luck, climate, auditor, die, database } = deps
  const { isAlive } = deps.peril
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
    cashier: () => null,
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
export function createIds(): () => SaleId {
  let minted = 0
  return () => {
    minted += 1
    const text = minted.toString(16).padStart(12, '0')
    return as<SaleId>(`019aa000-0000-7000-8000-${text}`)
  }
}
