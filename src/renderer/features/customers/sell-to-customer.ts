import type { CatalogView } from '#shared/domain/catalog.ts'
import type { Counter } from '../counter/counter-store.ts'
import type { CustomersDeps } from './customers-store.ts'

type Counting = Pick<Counter, 'store' | 'carryNumber' | 'openProduct'>

/**
 * Takes a customer's number to the counter: to the read-back of their usual product, or, where it is no longer sold, to
 * the carriers, for whichever product is chosen next. Nothing while a sale is being made.
 */
export function sellToCustomer(counter: Counting, view: () => CatalogView | null): CustomersDeps['sell'] {
  return (number, usual) => {
    if (counter.store.getState().step.at !== 'carriers') return
    counter.carryNumber(number)
    const tile = view()?.tiles.find(({ key }) => key === usual.tile)
    if (tile !== undefined) void counter.openProduct(tile, usual.skuId)
  }
}
