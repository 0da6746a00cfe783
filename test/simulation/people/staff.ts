import type { Chance } from '../chance.ts'
import type { SimTime } from '../time/sim-time.ts'
import type { Cashier } from './cashier.ts'
import type { Manager } from './manager.ts'

const MINUTE = 60_000

/** What is done between customers, at moments that suit nobody: a crash may come in the middle of it. Goes on for ever. */
export async function staffWorks(deps: {
  readonly time: SimTime
  readonly chance: Chance
  readonly cashier: Cashier
  readonly manager: Manager
}): Promise<never> {
  const { time, chance, cashier, manager } = deps
  for (;;) {
    await time.wait(chance.span(20 * MINUTE))
    cashier.tidyUp()
    if (chance.happens(0.3)) manager.decideReviews()
    if (chance.happens(0.3)) await Promise.race([manager.payRefunds(), time.wait(MINUTE)])
  }
}
