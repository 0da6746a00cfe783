import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { chipiBooks, type OurBooks } from './books.ts'
import { compareBooks, type Breach } from './compare-books.ts'
import type { Order } from './cashier.ts'
import type { CrashShop } from './crash-shop.ts'
import type { Dice } from './dice.ts'
import { killOnce, type Death, type KillPlan } from './kill-once.ts'
import { drawMischief } from './mischief.ts'
import { createMoments, isEarly } from './moment.ts'
import { readOurBooks } from './our-books.ts'
import { settleAll } from './settle-all.ts'

/** One kill and what both books said after it. */
export type Kill = Pick<KillPlan, 'moment' | 'mischief' | 'orders'> &
  Death & {
    readonly number: number
    /** Found after this kill for the first time. */
    readonly breaches: readonly Breach[]
    readonly sales: readonly Sale[]
    readonly tookMs: number
  }

/** The whole of a run in one shop. */
export type CrashRun = {
  readonly kills: number
  /** Everything that was found, each once. */
  readonly breaches: readonly Breach[]
  /** Every sale as it is in the end. */
  readonly sales: readonly Sale[]
  readonly printed: OurBooks['printed']
}

export type CrashRunParams = {
  readonly shop: CrashShop
  readonly kills: number
  readonly dice: Dice
  readonly onKill: (kill: Kill) => void
}

/** Kills a shop's program again and again while it sells, lets it settle in the end, and holds the books together. */
export async function runCrashes({ shop, kills, dice, onKill }: CrashRunParams): Promise<CrashRun> {
  const moments = createMoments(dice)
  const orders = createOrders(dice)
  const accepted: string[] = []
  const found = new Map<string, Breach>()
  let ours: OurBooks = readOurBooks(shop.userDataDir)

  const compare = (): readonly Breach[] => {
    ours = readOurBooks(shop.userDataDir)
    const chipi = chipiBooks(shop.sandbox.world, shop.sandbox.now())
    const fresh = compareBooks({ chipi, ours, accepted }).filter(breach => !found.has(breach.what))
    for (const breach of fresh) found.set(breach.what, breach)
    return fresh
  }

  const plan = (): KillPlan => {
    const open = ours.sales.filter(isOpen)
    const resting = open.filter(sale => sale.state === 'intent').map(sale => sale.facts.id)
    const moment = moments.next(open.length > resting.length)
    return {
      moment,
      mischief: drawMischief(dice),
      orders: isEarly(moment) ? [] : orders.next(),
      ...dice.pick([
        { again: resting, givenUp: [] },
        { again: [], givenUp: resting },
        { again: [], givenUp: [] },
      ]),
    }
  }

  for (let number = 1; number <= kills; number += 1) {
    const startedAt = Date.now()
    const planned = plan()
    const death = await killOnce(shop, planned)
    accepted.push(...acceptedPhones(death))
    const breaches = compare()
    onKill({ ...planned, ...death, number, breaches, sales: ours.sales, tookMs: Date.now() - startedAt })
  }
  await settleAll(shop)
  compare()
  return { kills, breaches: [...found.values()], sales: ours.sales, printed: ours.printed }
}

function acceptedPhones({ served }: Death): readonly string[] {
  return served.filter(({ outcome }) => outcome.kind === 'accepted').map(({ order }) => order.phone)
}

/** Customers: one to three at once, each with a phone of their own, a few served through the screen. */
function createOrders(dice: Dice): { readonly next: () => readonly Order[] } {
  // Far from one another: a number much like an earlier one would be asked about.
  const newPhone = (): string => `55${String(dice.between(10_000_000, 99_999_999))}`
  const order = (by: Order['by']): Order => ({
    phone: newPhone(),
    pesos: dice.pick([50, 100, 200, 500]),
    by,
  })
  return {
    next: () => {
      const others = Array.from({ length: dice.pick([0, 0, 1, 2]) }, () => order('page'))
      return [order(dice.chance(0.2) ? 'screen' : 'page'), ...others]
    },
  }
}
