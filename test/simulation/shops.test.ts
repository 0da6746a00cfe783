import { describe, expect, it } from 'vitest'
import { fastFolder } from './a-shop.ts'
import { calmClimate } from './shop/draw-climate.ts'
import { runShop } from './shop/shop.ts'

/** Long enough for a slow computer; a simulated shop waits for nothing. */
const LIMIT_MS = 60_000

describe('a shop in which nothing goes wrong', () => {
  it('settles every sale at once', async () => {
    const climate = calmClimate(Date.parse('2026-11-20T17:00:00Z'))
    const shop = await runShop({ seed: 1, sales: 60, folder: fastFolder(), climate })
    expect(shop).toMatchObject({ broken: null, sales: 60, crashes: 0, faults: 0, ends: { settled: 60 } })
  })
})

describe('a shop in which everything goes wrong', () => {
  it.each([2, 3, 4, 6, 7, 9, 11, 12])(
    'loses, doubles and misjudges nothing (seed %i)',
    async seed => {
      const shop = await runShop({ seed, sales: 250, folder: fastFolder() })
      expect({ broken: shop.broken, trail: shop.trail }).toEqual({ broken: null, trail: [] })
      expect(shop.sales).toBe(250)
      expect(shop.faults).toBeGreaterThan(0)
    },
    LIMIT_MS,
  )

  it(
    'goes the same way again with the same seed, whichever way the world waits for the program',
    async () => {
      const plan = { seed: 11, sales: 120 }
      const first = await runShop({ ...plan, folder: fastFolder() })
      const again = await runShop({ ...plan, folder: fastFolder() })
      const settled = () => new Promise<void>(resolve => setImmediate(resolve))
      const slowly = await runShop({ ...plan, folder: fastFolder(), settled })
      const other = await runShop({ ...plan, seed: 12, folder: fastFolder() })
      expect(again).toEqual(first)
      expect(slowly).toEqual(first)
      expect(other.digest).not.toBe(first.digest)
    },
    LIMIT_MS,
  )
})
