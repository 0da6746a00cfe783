import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, randomText, randomUuid } from '#sandbox/core/random.ts'

describe('the random source', () => {
  it('tells the same again from the same seed, and goes on from a saved state', () => {
    const first = createRandom(42)
    const told = [first.next(), first.next()]
    const saved = first.state()
    const second = createRandom(42)
    expect([second.next(), second.next()]).toEqual(told)
    expect(createRandom(saved).next()).toBe(first.next())
  })

  it('makes UUIDs of the right form, each different', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), seed => {
        const random = createRandom(seed)
        const ids = Array.from({ length: 50 }, () => randomUuid(random))
        expect(new Set(ids).size).toBe(50)
        expect(
          ids.every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
        ).toBe(true)
      }),
    )
  })

  it('draws text from an alphabet and uses all of it', () => {
    expect(new Set(randomText(createRandom(1), '0123456789', 500)).size).toBe(10)
  })
})
