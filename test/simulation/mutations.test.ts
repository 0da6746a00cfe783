import { afterEach, describe, expect, it, vi } from 'vitest'
import { fastFolder } from './a-shop.ts'
import { createChance, seedOf } from './chance.ts'
import { MUTATIONS } from './mutations.ts'
import type { Climate } from './shop/climate.ts'
import { drawClimate } from './shop/draw-climate.ts'

/** A broken rule does harm only when its moment comes: so many shops of so many sales must be enough. */
const MOST_SHOPS = 30
const SALES = 100
const LIMIT_MS = 120_000

const anyClimate = (climate: Climate): Climate => climate

afterEach(() => {
  vi.resetModules()
  vi.doUnmock('#shared/domain/sale-transitions.ts')
  for (const part of ['pursue-sale', 'resend-window', 'sale-book', 'twin-guard', 'pay-refund']) {
    vi.doUnmock(`#main/sale/${part}.ts`)
  }
  vi.doUnmock('#main/chipi/judge-purchase.ts')
  vi.doUnmock('#main/ledger/open-ledger.ts')
})

describe('the simulation notices when', () => {
  it.each(MUTATIONS.map(mutation => [mutation.name, mutation] as const))(
    '%s',
    async (name, { provoke = anyClimate, install, caughtAs }) => {
      vi.resetModules()
      install()
      const { runShop } = await import('./shop/shop.ts')
      let sales = 0
      for (let shop = 1; shop <= MOST_SHOPS; shop += 1) {
        const { broken, ...report } = await runShop({
          seed: seedOf(7, shop),
          sales: SALES,
          folder: fastFolder(),
          climate: provoke(drawClimate(createChance(seedOf(11, shop)))),
        })
        sales += report.sales
        if (broken === null) continue
        console.info(
          `${name}: ${broken.rule} (${broken.detail}) in shop ${String(shop)}, after ${String(sales)} sales`,
        )
        expect(caughtAs).toContain(broken.rule)
        return
      }
      expect.fail(`nothing was noticed in ${String(sales)} sales`)
    },
    LIMIT_MS,
  )
})
