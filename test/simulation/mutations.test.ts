import { afterEach, describe, expect, it, vi } from 'vitest'
import { fastFolder } from './a-shop.ts'
import { seedOf } from './chance.ts'
import { MUTATIONS } from './mutations.ts'

/** A change of the program may lead past the trap in the known shop: then so many others are tried. */
const MOST_SHOPS = 40
const SALES = 100
const LIMIT_MS = 120_000

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
  it.each(MUTATIONS)(
    '$name',
    async ({ name, seed: known, install, caughtAs }) => {
      vi.resetModules()
      install()
      const { runShop } = await import('./shop/shop.ts')
      let sales = 0
      for (let shop = 0; shop <= MOST_SHOPS; shop += 1) {
        const { broken, seed, ...report } = await runShop({
          seed: seedOf(known, shop),
          sales: SALES,
          folder: fastFolder(),
        })
        sales += report.sales
        if (broken === null) continue
        console.info(
          `${name}: ${broken.rule} (${broken.detail}), seed ${String(seed)}, after ${String(sales)} sales`,
        )
        expect(caughtAs).toContain(broken.rule)
        return
      }
      expect.fail(`nothing was noticed in ${String(sales)} sales`)
    },
    LIMIT_MS,
  )
})
