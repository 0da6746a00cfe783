import { assertNever } from '#shared/assert-never.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { add, pesos } from '#shared/domain/money.ts'
import { orderTotal } from '#shared/domain/order.ts'
import type { Quote, SaleStop } from '#shared/domain/selling.ts'
import type { Chance } from '../chance.ts'
import { Died } from '../disk/perilous-database.ts'
import type { Auditor } from '../audit/auditor.ts'
import type { Climate } from '../shop/climate.ts'
import type { Run } from '../shop/program.ts'
import { GOODS, type Good } from '../shop/goods.ts'
import type { SimTime } from '../time/sim-time.ts'

/** What became of a customer. */
export type Served = 'sold' | 'turned-away' | 'nothing-works' | 'no-answer'

export type Cashier = {
  /** Serves one customer from the first word to the change. */
  readonly serve: () => Promise<Served>
  /** Looks at what never left the till: sends it again, or gives it up. */
  readonly tidyUp: () => void
}

export type CashierDeps = {
  readonly time: SimTime
  readonly chance: Chance
  readonly climate: Climate
  readonly auditor: Auditor
  /** The program, if it runs. */
  readonly run: () => Run | null
  /** Whether another sale may begin: the shop sells a given number. */
  readonly maySell: () => boolean
}

type Wish = { readonly good: Good; readonly reference: string; readonly amountText: string | null }

/** How many sales a customer may pay for besides the first. */
const MOST_MORE = 3

export function createCashier(deps: CashierDeps): Cashier {
  const { time, chance, climate, auditor } = deps
  const { people } = climate
  const recent: Wish[] = []

  const wishOfNextCustomer = (): Wish => {
    const again = recent[chance.whole(0, 19)]
    if (chance.happens(people.sameAgain) && again !== undefined) return again
    const wish = drawWish(chance)
    recent.unshift(wish)
    recent.splice(20)
    return wish
  }

  const press = async (run: Run, quote: Quote): Promise<Served> => {
    const order = { quoteId: quote.id, cash: chance.pick([quote.total, pesos(1_000)]) }
    auditor.drawer.press(quote.id, quote.total)
    const presses = Array.from({ length: chance.happens(people.pressesTwice) ? 2 : 1 }, () =>
      run.engine.submit(order),
    )
    const answers = await Promise.all(presses)
    if (!run.isAlive()) return 'no-answer'
    // Pressed twice with one quote, it is one sale, also when only the second press found room on the disk.
    const isSold = answers.some(answer => answer.kind === 'accepted')
    auditor.drawer.answered(quote.id, isSold)
    return isSold
      ? 'sold'
      : (answers.map(answer => (answer.kind === 'stopped' ? becauseOf(answer.stop) : 'sold'))[0] ?? 'sold')
  }

  /** Several sales for one heap of cash: all of them, or none. */
  const pressOrder = async (run: Run, quotes: readonly Quote[]): Promise<Served> => {
    const total = orderTotal(quotes.map(quote => quote.total)) ?? pesos(0)
    const order = {
      quoteIds: quotes.map(quote => quote.id),
      cash: chance.pick([total, add(total, pesos(chance.whole(1, 500)))]),
    }
    for (const quote of quotes) auditor.drawer.press(quote.id, quote.total)
    const presses = Array.from({ length: chance.happens(people.pressesTwice) ? 2 : 1 }, () =>
      run.engine.submitOrder(order),
    )
    const answers = await Promise.all(presses)
    if (!run.isAlive()) return 'no-answer'
    const isSold = answers.some(answer => answer.kind === 'accepted')
    for (const id of order.quoteIds) auditor.drawer.answered(id, isSold)
    if (isSold) return 'sold'
    const stops = answers.flatMap(answer => (answer.kind === 'stopped' ? answer.stops : []))
    return stops.map(({ stop }) => becauseOf(stop))[0] ?? 'turned-away'
  }

  const quoteMore = (run: Run, first: Quote): readonly Quote[] => {
    const quotes = [first]
    for (let more = chance.whole(1, MOST_MORE); more > 0; more -= 1) {
      const { good, reference, amountText } = wishOfNextCustomer()
      const quoted = run.engine.quote({ skuId: good.sku.id, reference, amountText })
      if (quoted.kind === 'quoted') quotes.push(quoted.quote)
    }
    return quotes
  }

  const sell = async (run: Run): Promise<Served> => {
    const { good, reference, amountText } = wishOfNextCustomer()
    const quoted = run.engine.quote({ skuId: good.sku.id, reference, amountText })
    if (quoted.kind === 'stopped') return becauseOf(quoted.stop)
    const quotes = chance.happens(people.wantsMore) ? quoteMore(run, quoted.quote) : [quoted.quote]
    await time.wait(chance.spread(100, 9_000))
    if (deps.run() !== run || !deps.maySell()) return 'turned-away'
    return quotes.length > 1 ? pressOrder(run, quotes) : press(run, quoted.quote)
  }

  return {
    serve: async () => {
      const run = deps.run()
      if (run === null) return 'nothing-works'
      try {
        return await sell(run)
      } catch (error) {
        ignoreDeath(error)
        return 'no-answer'
      }
    },
    tidyUp: () => {
      const run = deps.run()
      if (run === null) return
      for (const sale of run.ledger.open()) {
        if (sale.state !== 'intent' || !run.isAlive()) continue
        act(run, sale.facts.id)
      }
    },
  }

  function act(run: Run, id: SaleId): void {
    try {
      if (chance.happens(people.sendsAgain)) run.engine.sendAgain(id)
      else if (chance.happens(people.abandons)) run.engine.abandon(id)
    } catch (error) {
      ignoreDeath(error)
    }
  }
}

function drawWish(chance: Chance): Wish {
  const [first, ...rest] = GOODS
  if (first === undefined) throw new Error('the shop has nothing to sell')
  const good = chance.pick([first, ...rest])
  const { sample, regex } = good.wire.reference
  const digits = String(chance.whole(0, 9_999_999)).padStart(7, '0')
  const drawn = sample.slice(0, -7) + digits
  return {
    good,
    reference: new RegExp(regex).test(drawn) ? drawn : sample,
    amountText: good.sku.amount.kind === 'typed' ? String(chance.whole(50, 900)) : null,
  }
}

function becauseOf(stop: SaleStop): Served {
  switch (stop.kind) {
    case 'twin':
    case 'twin-in-order':
    case 'quote-expired':
    case 'price-changed':
    case 'cash-short':
    case 'reference-invalid':
    case 'amount-invalid':
    case 'not-in-pesos':
    case 'sku-vanished':
      return 'turned-away'
    case 'ledger':
    case 'no-connection':
    case 'no-token':
    case 'not-ready':
      return 'nothing-works'
    default:
      return assertNever(stop, 'becauseOf')
  }
}

/** A call into a program that dies ends with it; anything else is a bug of the program's. */
export function ignoreDeath(error: unknown): void {
  if (!(error instanceof Died)) throw error
}
