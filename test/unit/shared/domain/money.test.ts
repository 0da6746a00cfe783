import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  fromWire,
  parseTyped,
  pesos,
  plain,
  subtract,
  toCentavos,
  toWire,
} from '#shared/domain/money.ts'

const amount = fc.integer({ min: 0, max: 100_000_000 }).map(toCentavos)

describe('money', () => {
  it('survives the trip to Chipi and back, to the centavo', () => {
    fc.assert(fc.property(amount, centavos => fromWire(toWire(centavos)) === centavos))
  })

  it('reads back what it writes plainly', () => {
    fc.assert(fc.property(amount, centavos => parseTyped(plain(centavos)) === centavos))
  })

  it('takes away what was added', () => {
    const half = fc.integer({ min: 0, max: 50_000_000 }).map(toCentavos)
    fc.assert(fc.property(half, half, (a, b) => subtract(add(a, b), b) === a))
  })

  it.each([
    ['200', 20_000],
    ['$1,234.50', 123_450],
    ['99.9', 9_990],
    ['0.05', 5],
    ['12.', 1_200],
  ])('reads %s as a cashier means it', (text, centavos) => {
    expect(parseTyped(text)).toBe(centavos)
  })

  it.each(['', 'abc', '-5', '1.234', '12,34', '1e3', '99999999999', '２００'])(
    'does not take %j for money',
    text => {
      expect(parseTyped(text)).toBeNull()
    },
  )

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 0.001, 10.999, 1e12])(
    'does not take %d of the wire for money',
    number => {
      expect(fromWire(number)).toBeNull()
    },
  )

  it('never goes below nothing', () => {
    expect(subtract(pesos(10), pesos(20))).toBeNull()
    expect(() => toCentavos(-1)).toThrow(RangeError)
    expect(() => toCentavos(1.5)).toThrow(RangeError)
  })
})
