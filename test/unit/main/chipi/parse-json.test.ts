import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '#main/chipi/parse-json.ts'

describe('reading JSON', () => {
  it('keeps every digit of a whole number too long for a number, as text', () => {
    expect(parseJson('{"a":12345678901234567890,"b":[-99999999999999999]}')).toEqual({
      a: '12345678901234567890',
      b: ['-99999999999999999'],
    })
  })

  it('leaves digits inside text alone', () => {
    const text = JSON.stringify({ a: 'folio 12345678901234567890', 'b"12345678901234567890': '\\' })
    expect(parseJson(text)).toEqual(JSON.parse(text))
  })

  it('leaves ordinary and fractional numbers numbers', () => {
    expect(parseJson('[20, 149.5, 1e3, 0.1234567890123456789, 1234567890123456.5]')).toEqual([
      20, 149.5, 1000, 0.12345678901234568, 1234567890123456.5,
    ])
  })

  it.each(['', '<html>', '{"a":', '[1,]', '12345678901234567890x'])('is undefined for %s', text => {
    expect(parseJson(text)).toBeUndefined()
  })

  it('gives what JSON.parse gives wherever no number is that long', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), text => {
        fc.pre(!/\d{16}/.test(text))
        expect(parseJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('changes nothing but long numbers, whatever the text around them holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.bigInt({ min: 10n ** 16n, max: 10n ** 30n }), (text, big) => {
        const key = JSON.stringify(text)
        expect(parseJson(`{"k":${key},"n":${String(big)}}`)).toEqual({ k: text, n: String(big) })
      }),
    )
  })
})
