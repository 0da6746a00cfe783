import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feeOf } from '#shared/domain/fees.ts'
import { pesos } from '#shared/domain/money.ts'
import { inUsualOrder, MOST_PINS, withPin } from '#shared/domain/selling-habits.ts'
import { aBill, aSku } from '#test/support/builders.ts'
import { someSettings } from '#test/support/fake-api.ts'

const tiles = ['telcel', 'at&t', 'bait', 'movistar'].map(key => ({ key }))
const keys = (found: readonly { key: string }[]) => found.map(({ key }) => key)

describe('the order of carriers', () => {
  it('has the pinned ones first, as they were pinned, then what sells most, then the usual order', () => {
    const order = inUsualOrder(tiles, {
      pins: ['movistar', 'at&t'],
      sold: { bait: 9, telcel: 2, movistar: 1 },
    })
    expect(keys(order)).toEqual(['movistar', 'at&t', 'bait', 'telcel'])
  })

  it('is the usual one where nothing was pinned or sold', () => {
    expect(inUsualOrder(tiles, { pins: ['gone'], sold: { gone: 5 } })).toEqual(tiles)
  })

  it('pins and lets go without ever pinning twice or too many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzáéíóú'.split('')), fc.boolean())),
        presses => {
          const pins = presses.reduce<readonly string[]>((kept, [key, on]) => withPin(kept, key, on), [])
          expect(new Set(pins).size).toBe(pins.length)
          expect(pins.length).toBeLessThanOrEqual(MOST_PINS)
        },
      ),
    )
    expect(withPin(['a', 'b'], 'a', false)).toEqual(['b'])
  })
})

describe('the charge of the shop', () => {
  const settings = someSettings({
    fees: { ...someSettings().fees, bills: pesos(8), recharges: pesos(1) },
    categoryFees: { LUZ: pesos(12), TELEFONIA: pesos(5) },
  })

  it('is that of the class of a bill if it has one, and that of its shelf if not', () => {
    expect(feeOf(settings, aBill())).toBe(1_200)
    expect(feeOf(settings, aBill({ category: 'TV' }))).toBe(800)
  })

  it('is never that of a class of bills for a bundle that Chipi files under the same word', () => {
    expect(feeOf(settings, aSku({ shelf: 'bundles', category: 'TELEFONIA' }))).toBe(0)
    expect(feeOf(settings, aSku())).toBe(100)
  })
})
