import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCodeSeal } from '#main/gift-code/code-seal.ts'
import { isSealed, maskFolio } from '#shared/domain/gift-code.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'

const SALE = as<SaleId>('019aa000-0000-7000-8000-000000000001')
const OTHER_SALE = as<SaleId>('019aa000-0000-7000-8000-000000000002')
const { seal, open } = createCodeSeal(Buffer.alloc(32, 7))

/** Codes of every length and alphabet that a carrier might print, and some that none would. */
const anyCode = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' })

describe('a sealed code', () => {
  it('opens to what it was, whatever it was', () => {
    fc.assert(
      fc.property(anyCode, code => {
        expect(open(SALE, seal(SALE, code))).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('is known for one by its look, and has no more of the code in it than its mask', () => {
    fc.assert(
      fc.property(anyCode, code => {
        const sealed = seal(SALE, code)
        expect(isSealed(sealed)).toBe(true)
        expect(sealed.includes(code) && code.length > 8).toBe(false)
      }),
    )
    expect(maskFolio(seal(SALE, 'ABCD-EFGH-JKLM'))).toBe('•••• •••• JKLM')
  })

  it('is the same each time, so that an answer said twice is still one', () => {
    expect(seal(SALE, '4821-7730-9921')).toBe(seal(SALE, '4821-7730-9921'))
    expect(seal(SALE, '4821-7730-9921')).not.toBe(seal(OTHER_SALE, '4821-7730-9921'))
  })

  it('opens for no other sale', () => {
    expect(open(OTHER_SALE, seal(SALE, '482177309921'))).toEqual({ ok: false, error: 'tampered' })
  })

  it('does not open once any character of it was changed', () => {
    const sealed = seal(SALE, '482177309921')
    for (let at = sealed.indexOf('9921'); at < sealed.length; at += 1) {
      const changed = sealed.slice(0, at) + (sealed[at] === '1' ? '2' : '1') + sealed.slice(at + 1)
      expect(open(SALE, changed)).toEqual({ ok: false, error: 'tampered' })
    }
  })

  it('says so when it was sealed with a key that is gone', () => {
    const other = createCodeSeal(Buffer.alloc(32, 8))
    expect(other.open(SALE, seal(SALE, '482177309921'))).toEqual({ ok: false, error: 'other-key' })
  })
})
