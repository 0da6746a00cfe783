import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pesos, toCentavos } from '#shared/domain/money.ts'
import { cashKeys } from '#renderer/features/counter/cash-keys.ts'

const inPesos = (total: number): number[] => cashKeys(pesos(total)).map(cash => cash / 100)

describe('the cash keys', () => {
  it.each([
    [10, [20, 50, 100, 200, 500, 1000]],
    [30, [40, 50, 100, 200, 500, 1000]],
    [100, [200, 500, 1000]],
    [130, [140, 150, 200, 500, 1000]],
    [500, [1000]],
    [600, [1000]],
    [1000, []],
    [853, [860, 900, 1000]],
    [1050, [1060, 1100, 1200, 1500, 2000]],
  ])('offers what customers hand over for $%d', (total, keys) => {
    expect(inPesos(total)).toEqual(keys)
  })

  it('offers only more than the total, in whole notes, sorted and without repeats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_000_000 }), total => {
        const keys = cashKeys(toCentavos(total))
        expect(keys.length).toBeLessThanOrEqual(6)
        expect(keys.every(cash => cash > total && cash % 1_000 === 0)).toBe(true)
        expect([...new Set(keys)].toSorted((a, b) => a - b)).toEqual(keys)
      }),
    )
  })
})
