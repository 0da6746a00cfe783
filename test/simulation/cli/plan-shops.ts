import { seedOf } from '../chance.ts'
import type { ShopPlan } from '../shop/shop.ts'

/** Large enough for sales to pile up and days to turn, small enough that a broken one is quickly run again. */
export const SALES_PER_SHOP = 500

/** What is split up: each shop begins with an empty ledger and a seed of its own. */
export function* planShops(seed: number, sales: number): Generator<Pick<ShopPlan, 'seed' | 'sales'>> {
  for (let index = 0; index * SALES_PER_SHOP < sales; index += 1) {
    yield { seed: seedOf(seed, index), sales: Math.min(SALES_PER_SHOP, sales - index * SALES_PER_SHOP) }
  }
}
