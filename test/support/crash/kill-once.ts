import type { FaultSpec } from '#sandbox/core/fault.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { RunningApp } from '#test/e2e/launch.ts'
import { giveUp, prepareSale, sendAgain, untilOpen, type Order, type Told } from './cashier.ts'
import type { CrashShop } from './crash-shop.ts'
import { isEarly, type EarlyMoment, type Moment } from './moment.ts'
import { untilMoment, type Scene } from './until-moment.ts'
import { surely, within } from './within.ts'

/** Everything that was drawn for one start of the program and its end. */
export type KillPlan = {
  readonly moment: Moment
  readonly mischief: readonly FaultSpec[]
  /** Sold at once, by cashiers who do not wait for one another. */
  readonly orders: readonly Order[]
  /** Sales of earlier runs that never left: sent again now, or given up. */
  readonly again: readonly SaleId[]
  readonly givenUp: readonly SaleId[]
}

/** How the program died. `missed`: its moment did not come in time, so it was killed without. */
export type Death = {
  readonly missed: boolean
  /** What became of the customers, in the order they were answered. */
  readonly served: readonly Served[]
}

/** A customer at the moment of the kill. */
export type Served = {
  readonly order: Order
  /** `cut-off`: the program died before it told the cashier anything. `lost`: the cashier did not get to the cash key. */
  readonly outcome: Told | { readonly kind: 'cut-off' } | { readonly kind: 'lost'; readonly how: string }
}

/** How long a moment is waited for; most faults that hold it back are longer and not worth it, ms. */
const MOMENT_MS = 6_000
const KILL_MS = 10_000
const START_MS = 40_000

/** Starts the program on the shop's data, lets it work, and kills all of it with SIGKILL at the plan's moment. */
export async function killOnce(shop: CrashShop, plan: KillPlan): Promise<Death> {
  const { sandbox, printsDir } = shop
  const since = sandbox.events.since(0).at(-1)?.seq ?? 0
  // What was drawn for this start and not used by it is over: a shop must not drown in old faults.
  sandbox.world.faults.clear()
  for (const fault of plan.mischief) sandbox.world.faults.add(fault)
  const scene = { sandbox, since, printsDir, phones: plan.orders.map(order => order.phone) }
  return isEarly(plan.moment) ? killEarly(shop, plan.moment, scene) : killSelling(shop, plan, scene)
}

async function killEarly(shop: CrashShop, moment: EarlyMoment, scene: Omit<Scene, 'cash'>): Promise<Death> {
  const app = shop.start()
  try {
    return { missed: await missedMoment(moment, { ...scene, cash: Promise.resolve() }), served: [] }
  } finally {
    await surely(KILL_MS, 'killing it', app.kill())
  }
}

async function killSelling(shop: CrashShop, plan: KillPlan, scene: Omit<Scene, 'cash'>): Promise<Death> {
  const app = await surely(START_MS, 'starting', shop.launch())
  try {
    await untilOpen(app.window)
    await sendAgain(app.window, plan.again)
    await giveUp(app.window, plan.givenUp)
    const shift = sellAll(app, plan.orders)
    const missed = await missedMoment(plan.moment, { ...scene, cash: shift.cash })
    shift.end()
    await surely(KILL_MS, 'killing it', app.kill())
    const served = await surely(KILL_MS, 'the last words of a killed program', shift.served)
    return { missed, served }
  } finally {
    await surely(KILL_MS, 'killing it', app.kill())
  }
}

type Shift = {
  /** The first cash key was pressed, or nobody came that far. */
  readonly cash: Promise<void>
  /** From now on a cashier without an answer was cut off. */
  readonly end: () => void
  readonly served: Promise<readonly Served[]>
}

function sellAll(app: RunningApp, orders: readonly Order[]): Shift {
  let ended = false
  const pressed: { first: () => void } = { first: () => undefined }
  const firstPress = new Promise<void>(resolve => (pressed.first = resolve))
  // Longer than any moment is waited for: a cashier is cut off by the kill and by nothing else.
  app.window.setDefaultTimeout(2 * MOMENT_MS)
  const serve = async (order: Order): Promise<Served> => {
    try {
      const ready = await prepareSale(app.window, order)
      if (!('takeCash' in ready)) return { order, outcome: ready }
      const outcome = ready.takeCash()
      pressed.first()
      return { order, outcome: await outcome }
    } catch (error) {
      return { order, outcome: ended ? { kind: 'cut-off' } : { kind: 'lost', how: String(error) } }
    }
  }
  const served = Promise.all(orders.map(serve))
  const cash = Promise.race([firstPress, served.then(() => undefined)])
  return { cash, end: () => (ended = true), served }
}

/** Waits for the moment; true when it never came. */
async function missedMoment(moment: Moment, scene: Scene): Promise<boolean> {
  const over = new AbortController()
  const reached = untilMoment(moment, scene, over.signal)
  const waited = await within(MOMENT_MS, reached)
  over.abort()
  return waited.kind === 'too-late'
}
