import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { rebuildProjection } from '#main/ledger/projection.ts'
import { verifyChain } from '#main/ledger/verify-chain.ts'
import type { Database } from '#main/ledger/database.ts'
import { createChance } from '../chance.ts'
import { createCashier } from '../people/cashier.ts'
import { createManager } from '../people/manager.ts'
import { createWallClock } from '../time/computer-clock.ts'
import { createSimTime } from '../time/sim-time.ts'
import { createChipiServer, type ChipiServer } from '../wire/chipi-server.ts'
import { createTokenDesk } from '../wire/token-desk.ts'
import { createWeather } from '../wire/weather.ts'
import { createAuditor, type Broken } from './auditor.ts'
import { drawClimate, type Climate } from './climate.ts'
import { createComputer, type Run } from './computer.ts'
import { dayEndAfter } from './day-end.ts'
import { createJournal } from './journal.ts'

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
const DAY = 24 * HOUR
/** A shop that cannot sell for this long is closed, so that a simulation always ends. */
const LONGEST_LIFE_MS = 120 * DAY

export async function runShop(plan: ShopPlan): Promise<ShopReport> {
  const chance = createChance(plan.seed)
  const climate = plan.climate ?? drawClimate(chance.fork())
  const time = createSimTime(climate.start, plan.settled)
  const journal = createJournal(time)
  const wall = createWallClock(climate.wallOffsetMs)
  let crashes = 0
  let faults = 0
  let calm = false
  let current: Run | null = null
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
  const server: ChipiServer = createChipiServer({
    time,
    chance: chance.fork(),
    climate,
    tokens,
    onEvent: auditor.onWorldEvent,
    onFault,
    onChangeOfMind: auditor.onChangeOfMind,
  })
  const weather = createWeather(climate, chance.fork())
  const down = chance.fork()
  let startsAgainAt = climate.start
  const nextDownMs = (): number =>
    Math.max(down.spread(1_000, climate.death.longestDownMs), startsAgainAt - time.now())
  const computer = createComputer({
    time,
    chance: chance.fork(),
    climate,
    wall,
    weather,
    server,
    tokens,
    auditor,
    folder: plan.folder,
    onFault,
    onDeath: point => {
      crashes += 1
      current = null
      journal.note(`death ${point}`, null)
      time.after(calm ? 1_000 : nextDownMs(), boot)
    },
  })
  const run = (): Run | null => (current?.isAlive() === true ? current : null)
  const maySell = (): boolean => !calm && auditor.begun() + auditor.pressing() < plan.sales
  const cashier = createCashier({ time, chance: chance.fork(), climate, auditor, run, maySell })
  const manager = createManager({ time, chance: chance.fork(), auditor, dashboard, run })

  function boot(): void {
    const outcome = computer.boot()
    if (outcome.kind === 'died') return
    if (outcome.kind === 'blocked') {
      journal.note(`blocked ${outcome.problem.kind}`, null)
      if (outcome.problem.kind !== 'disk-full') {
        auditor.report({
          rule: 'book',
          about: '',
          detail: `the ledger does not open: ${outcome.problem.kind}`,
        })
      }
      time.after(MINUTE, boot)
      return
    }
    journal.note('started', null)
    current = outcome.run
    manager.settleUp()
    auditor.onBoot(outcome.run.database.real)
  }

  async function quitAndRestart(afterMs: number): Promise<void> {
    const ending = run()
    if (ending === null) return
    journal.note('closing', null)
    await ending.quit()
    if (current !== ending) return
    current = null
    time.after(afterMs, boot)
  }

  mkdirSync(plan.folder, { recursive: true })
  try {
    boot()
    const bad = (): boolean => auditor.broken() !== null
    const spawn = (work: Promise<void>): void => {
      work.catch((error: unknown) => {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
        auditor.report({ rule: 'bug', about: '', detail })
      })
    }
    spawn(customers())
    spawn(staff())
    disasters()
    const soldOut = (): boolean =>
      bad() || (auditor.begun() >= plan.sales && auditor.pressing() === 0 && run() !== null)
    await time.run(climate.start + LONGEST_LIFE_MS, soldOut)
    await time.run(time.now() + 2 * MINUTE, bad)

    calm = true
    weather.clearUp()
    server.calmDown()
    tokens.calmDown()
    computer.calmDown()
    wall.setOffset(0)
    await time.run(time.now() + HOUR, bad)
    if (!bad()) spawn(quitAndRestart(MINUTE))
    for (let rounds = 0; rounds < 20 && !bad() && !isOver(); rounds += 1)
      await time.run(time.now() + 6 * HOUR, bad)
    if (!bad()) finalCheck()
    return report()
  } finally {
    putAway()
    rmSync(plan.folder, { recursive: true, force: true })
  }

  function putAway(): void {
    current?.database.forget()
  }

  async function customers(): Promise<void> {
    const luck = chance.fork()
    const { pace } = climate
    let disheartened = 0
    const one = async (): Promise<void> => {
      const served = await cashier.serve()
      disheartened = served === 'nothing-works' ? disheartened + 1 : 0
    }
    for (;;) {
      if (calm) return
      await time.wait(luck.span(pace.meanGapMs))
      if (luck.happens(pace.closing)) await time.wait(luck.spread(HOUR, 16 * HOUR))
      // Nobody queues at a counter where nothing works.
      if (disheartened > 0) await time.wait(MINUTE * Math.min(2 ** disheartened, 60))
      if (!maySell()) continue
      const crowd = luck.happens(pace.crowd) ? pace.crowdSize : 1
      for (let i = 1; i < crowd && maySell(); i += 1) {
        spawnQuietly(one())
        await time.wait(luck.whole(0, 200))
      }
      if (crowd === 1) await Promise.race([one(), time.wait(30_000)])
      if (luck.happens(climate.people.quits)) spawnQuietly(quitAndRestart(luck.spread(5_000, HOUR)))
    }
  }

  async function staff(): Promise<void> {
    const luck = chance.fork()
    for (;;) {
      await time.wait(luck.span(20 * MINUTE))
      cashier.tidyUp()
      if (luck.happens(0.3)) manager.decideReviews()
      if (luck.happens(0.3)) await Promise.race([manager.payRefunds(), time.wait(MINUTE)])
    }
  }

  function disasters(): void {
    const luck = chance.fork()
    const again = (meanGapMs: number, strike: () => void): void => {
      time.after(luck.span(meanGapMs), () => {
        if (calm) return
        strike()
        again(meanGapMs, strike)
      })
    }
    again(climate.death.meanGapMs, () => run()?.die('at a moment of its own'))
    atEveryDayEnd(end => {
      if (luck.happens(climate.clockJumps.atDayEnd)) {
        onFault('clock-jump')
        wall.setOffset(0)
      }
      if (!luck.happens(climate.death.atDayEnd)) return
      startsAgainAt = end + luck.spread(MINUTE, HOUR)
      run()?.die('before the day ends')
    })
    again(climate.clockJumps.meanGapMs, () => {
      const { largestMs } = climate.clockJumps
      onFault('clock-jump')
      wall.setOffset(luck.happens(0.3) ? 0 : luck.whole(-largestMs, largestMs))
    })
  }

  function atEveryDayEnd(strike: (end: number) => void): void {
    const end = dayEndAfter(climate, time.now())
    const early = chance.spread(1_000, 20 * MINUTE)
    time.after(end - early - time.now(), () => {
      if (!calm) strike(end)
    })
    time.after(end - time.now() + 1, () => {
      if (!calm) atEveryDayEnd(strike)
    })
  }

  function spawnQuietly(work: Promise<void>): void {
    work.catch((error: unknown) => auditor.report({ rule: 'bug', about: '', detail: String(error) }))
  }

  function isOver(): boolean {
    const running = run()
    return (
      running !== null &&
      running.ledger.open().every(sale => sale.state === 'intent' || sale.state === 'review')
    )
  }

  function finalCheck(): void {
    const running = run()
    if (running === null)
      return auditor.report({ rule: 'stuck', about: '', detail: 'the program does not run' })
    const disk = running.database.real
    auditor.onEnd(running.ledger, disk)
    const chain = verifyChain(disk)
    if (chain.kind !== 'intact')
      auditor.report({ rule: 'book', about: '', detail: `chain broken at ${String(chain.seq)}` })
    const before = projectionOf(disk)
    rebuildProjection(disk)
    const after = projectionOf(disk)
    const differs = before.find((row, index) => row !== after[index])
    if (differs !== undefined || before.length !== after.length) {
      const detail = `the projection is not what its entries fold to: ${String(differs)}`
      auditor.report({ rule: 'book', about: '', detail })
    }
  }

  function report(): ShopReport {
    const broken = auditor.broken()
    const disk = run()?.database.real
    return {
      seed: plan.seed,
      sales: auditor.begun(),
      crashes,
      faults,
      steps: time.steps(),
      broken,
      trail: broken === null || broken.about === '' ? [] : journal.of(broken.about),
      digest: digestOf([journal.lines(), server.digest(), disk === undefined ? null : entriesOf(disk)]),
      counts: Object.fromEntries(journal.counts()),
      ends: disk === undefined ? {} : endsOf(disk),
    }
  }
}

/** A folder for the shops of this process, in memory where there is such a place. */
export function shopFolder(base: string, seed: number): string {
  return join(base, `shop-${String(seed)}`)
}

function projectionOf(disk: Database): readonly string[] {
  return disk
    .prepare('SELECT * FROM sale ORDER BY id')
    .all()
    .map(row => JSON.stringify({ ...row, body: sortedKeys(JSON.parse(String(row['body']))) }))
}

/** The order of a body's fields says nothing. */
function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sortedKeys)
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sortedKeys(inner)]),
  )
}

/** Everything of the entries but their own random ids, and the hashes that cover them. */
function entriesOf(disk: Database): unknown {
  return disk.prepare('SELECT seq, terminal_seq, at, type, subject, body FROM entry ORDER BY seq').all()
}

function endsOf(disk: Database): Record<string, number> {
  const rows = disk.prepare('SELECT state, count(*) AS n FROM sale GROUP BY state').all()
  return Object.fromEntries(rows.map(row => [String(row['state']), Number(row['n'])]))
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
