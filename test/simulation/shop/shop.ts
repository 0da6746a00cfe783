import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createChance } from '../chance.ts'
import { createCashier } from '../people/cashier.ts'
import { customersCome } from '../people/customers.ts'
import { createManager } from '../people/manager.ts'
import { staffWorks } from '../people/staff.ts'
import { createWallClock } from '../time/computer-clock.ts'
import { createSimTime } from '../time/sim-time.ts'
import { createChipiServer, type ChipiServer } from '../wire/chipi-server.ts'
import { createTokenDesk } from '../wire/token-desk.ts'
import { createWeather } from '../wire/weather.ts'
import { createAuditor, tellBug } from '../audit/auditor.ts'
import type { Broken } from '../audit/broken.ts'
import type { Climate } from './climate.ts'
import { planDisasters } from './disasters.ts'
import { drawClimate } from './draw-climate.ts'
import { createJournal } from '../audit/journal.ts'
import { digestOf, endsOf, entriesOf, takeLastLook } from './last-look.ts'
import { createPremises, type Premises } from './premises.ts'

/** One simulated shop, from its first customer until everything has come to an end. */
export type ShopPlan = {
  readonly seed: number
  /** Sales it makes; it closes when it has made them. */
  readonly sales: number
  /** Where its ledgers lie meanwhile. */
  readonly folder: string
  /** Left out: drawn from the seed. */
  readonly climate?: Climate
  /** How the world waits for the program between two events; see `promisesSettled`. */
  readonly settled?: () => Promise<void>
}

export type ShopReport = {
  readonly seed: number
  readonly sales: number
  readonly crashes: number
  readonly faults: number
  /** Simulated events. */
  readonly steps: number
  readonly broken: Broken | null
  /** What happened to the sale a broken rule is about. */
  readonly trail: readonly string[]
  /** Of everything that happened and everything that was written down: the same for the same seed. */
  readonly digest: string
  readonly counts: Readonly<Record<string, number>>
  /** Sales by their last state. */
  readonly ends: Readonly<Record<string, number>>
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A shop that cannot sell for this long is closed, so that a simulation always ends. */
const LONGEST_LIFE_MS = 120 * 24 * HOUR
/** Rounds of six hours in which everything has to come to an end once nothing goes wrong any more. */
const LAST_ROUNDS = 20

export async function runShop(plan: ShopPlan): Promise<ShopReport> {
  mkdirSync(plan.folder, { recursive: true })
  const shop = createShop(plan)
  try {
    await live(shop, plan.sales)
    await comeToAnEnd(shop)
    return reportOf(shop, plan)
  } finally {
    shop.premises.putAway()
    rmSync(plan.folder, { recursive: true, force: true })
  }
}

/** A folder of its own for a shop. */
export function shopFolder(base: string, seed: number): string {
  return join(base, `shop-${String(seed)}`)
}

type Shop = ReturnType<typeof createShop>

/** Puts a world together: Chipi, the way to it, a computer, and people. Nothing happens yet. */
function createShop(plan: ShopPlan) {
  const chance = createChance(plan.seed)
  const climate = plan.climate ?? drawClimate(chance.fork())
  const time = createSimTime(climate.start, plan.settled)
  const journal = createJournal(time)
  const wall = createWallClock(climate.wallOffsetMs)
  let faults = 0
  const onFault = (kind: string): void => {
    faults += 1
    journal.note(`fault ${kind}`, null)
  }

  const dashboard: Pick<ChipiServer, 'now' | 'purchases'> = {
    now: () => server.now(),
    purchases: hash => server.purchases(hash),
  }
  const auditor = createAuditor({ time, wall, journal, dashboard })
  const tokens = createTokenDesk(climate, chance.fork(), onFault)
  const weather = createWeather(climate, chance.fork())
  const server: ChipiServer = createChipiServer({
    time,
    chance: chance.fork(),
    climate,
    tokens,
    onEvent: auditor.onWorldEvent,
    onFault,
    onChangeOfMind: auditor.onChangeOfMind,
  })
  const run: Premises['run'] = () => premises.run()
  const manager = createManager({ time, chance: chance.fork(), auditor, dashboard, run })
  const premises: Premises = createPremises({
    time,
    chance: chance.fork(),
    climate,
    wall,
    weather,
    server,
    tokens,
    auditor,
    journal,
    folder: plan.folder,
    onFault,
    onStart: manager.settleUp,
  })
  return {
    chance,
    climate,
    time,
    journal,
    wall,
    auditor,
    tokens,
    weather,
    server,
    premises,
    manager,
    onFault,
    faults: () => faults,
    bad: () => auditor.broken() !== null,
    /** Work of people; a bug in it, or that it hits upon, ends the simulation. */
    beside: (work: Promise<unknown>): void => {
      work.catch((error: unknown) => auditor.report('bug', '', tellBug(error)))
    },
  }
}

/** Sells what there is to sell, with everything going wrong that does in this climate. */
async function live(shop: Shop, sales: number): Promise<void> {
  const { chance, climate, time, wall, auditor, premises, manager, beside } = shop
  let closed = false
  const run = premises.run
  const maySell = (): boolean => !closed && auditor.drawer.begun() + auditor.drawer.pressing() < sales
  const cashier = createCashier({ time, chance: chance.fork(), climate, auditor, run, maySell })
  premises.open()
  beside(customersCome({ time, chance: chance.fork(), climate, cashier, premises, maySell, beside }))
  beside(staffWorks({ time, chance: chance.fork(), cashier, manager }))
  planDisasters({
    time,
    chance: chance.fork(),
    climate,
    wall,
    premises,
    onFault: shop.onFault,
    isCalm: () => closed,
  })
  const isSoldOut = (): boolean =>
    shop.bad() || (auditor.drawer.begun() >= sales && auditor.drawer.pressing() === 0 && run() !== null)
  await time.run(climate.start + LONGEST_LIFE_MS, isSoldOut)
  await time.run(time.now() + 2 * MINUTE, shop.bad)
  closed = true
}

/** Nothing goes wrong any more, and the program is started once more: now every sale has to find its end. */
async function comeToAnEnd(shop: Shop): Promise<void> {
  const { time, auditor, premises, bad } = shop
  if (bad()) return
  for (const part of [shop.weather, shop.server, shop.tokens, premises]) part.calmDown()
  shop.wall.setOffset(0)
  await time.run(time.now() + HOUR, bad)
  if (!bad()) shop.beside(premises.quitAndRestart(MINUTE))
  for (let round = 0; round < LAST_ROUNDS && !bad() && !isAtRest(premises); round += 1) {
    await time.run(time.now() + 6 * HOUR, bad)
  }
  if (!bad()) takeLastLook(premises.run(), auditor)
}

function isAtRest({ run }: Premises): boolean {
  const open = run()?.ledger.open()
  return open !== undefined && open.every(sale => sale.state === 'intent' || sale.state === 'review')
}

function reportOf(
  { auditor, journal, premises, server, time, faults }: Shop,
  { seed }: ShopPlan,
): ShopReport {
  const broken = auditor.broken()
  const disk = premises.run()?.database.real
  return {
    seed,
    sales: auditor.drawer.begun(),
    crashes: premises.crashes(),
    faults: faults(),
    steps: time.steps(),
    broken,
    trail: broken === null || broken.about === '' ? [] : journal.of(broken.about),
    digest: digestOf([journal.lines(), server.digest(), disk === undefined ? null : entriesOf(disk)]),
    counts: Object.fromEntries(journal.counts()),
    ends: disk === undefined ? {} : endsOf(disk),
  }
}
