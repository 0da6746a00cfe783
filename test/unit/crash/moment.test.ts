import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDice } from '#test/support/crash/dice.ts'
import { createMoments, isEarly } from '#test/support/crash/moment.ts'

const seeds = fc.integer({ min: 0, max: 0xffff_ffff })

it('brings every kind of moment in any dozen kills', () => {
  fc.assert(
    fc.property(seeds, seed => {
      const moments = createMoments(createDice(seed))
      const kinds = new Set(Array.from({ length: 12 }, () => moments.next(true).kind))
      expect(kinds.size).toBe(8)
    }),
  )
})

it('kills no recovery where there is nothing to recover', () => {
  fc.assert(
    fc.property(seeds, seed => {
      const moments = createMoments(createDice(seed))
      const drawn = Array.from({ length: 40 }, () => moments.next(false))
      expect(drawn.some(moment => moment.kind === 'recovering')).toBe(false)
      expect(drawn.some(moment => isEarly(moment))).toBe(true)
    }),
  )
})

it('draws the same from the same seed', () => {
  const draw = (): unknown => {
    const moments = createMoments(createDice(42))
    return Array.from({ length: 30 }, () => moments.next(true))
  }
  expect(draw()).toEqual(draw())
})
