import type { Chance } from '../chance.ts'
import type { Climate } from '../shop/climate.ts'
import type { Premises } from '../shop/premises.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { Cashier } from './cashier.ts'

export type CustomersDeps = {
  readonly time: SimTime
  readonly chance: Chance
  readonly climate: Climate
  readonly cashier: Cashier
  readonly premises: Premises
  readonly maySell: () => boolean
  /** Work that goes on beside; what goes wrong in it is reported. */
  readonly beside: (work: Promise<unknown>) => void
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** One who is not served in this time does not keep the next one waiting, ms. */
const PATIENCE_MS = 30_000

/** Customers come one by one, or in crowds; at times the shop closes for hours. Goes on for ever. */
export async function customersCome(deps: CustomersDeps): Promise<never> {
  const { time, chance, climate, cashier, maySell, beside } = deps
  const { pace, people } = climate
  let disheartened = 0
  const serveOne = async (): Promise<void> => {
    const served = await cashier.serve()
    disheartened = served === 'nothing-works' ? disheartened + 1 : 0
  }
  for (;;) {
    await time.wait(chance.span(pace.meanGapMs))
    if (chance.happens(pace.closing)) await time.wait(chance.spread(HOUR, 16 * HOUR))
    // Nobody queues at a counter where nothing works.
    if (disheartened > 0) await time.wait(MINUTE * Math.min(2 ** disheartened, 60))
    if (!maySell()) {
      await time.wait(MINUTE)
      continue
    }
    if (chance.happens(pace.crowd)) await crowdComes(deps, serveOne)
    else await Promise.race([serveOne(), time.wait(PATIENCE_MS)])
    if (chance.happens(people.quits)) beside(deps.premises.quitAndRestart(chance.spread(5_000, HOUR)))
  }
}

/** Hundreds of sales that overlap. */
async function crowdComes(
  { time, chance, climate, maySell, beside }: CustomersDeps,
  serveOne: () => Promise<void>,
): Promise<void> {
  for (let i = 0; i < climate.pace.crowdSize && maySell(); i += 1) {
    beside(serveOne())
    await time.wait(chance.whole(0, 200))
  }
}
