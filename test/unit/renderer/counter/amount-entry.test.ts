import { describe, expect, it } from 'vitest'
import { matchPattern } from '#shared/domain/pattern.ts'
import { normaliseReference } from '#shared/domain/reference.ts'
import { cleanAmount, judgeAmount } from '#renderer/features/counter/amount-entry.ts'
import { aBill } from '#test/support/builders.ts'

const rules = { matchPattern, normaliseReference }

describe('a typed amount', () => {
  it.each([
    ['845.5', '845.5'],
    ['845.505', '845.50'],
    ['1,234', '1234'],
    ['12.3.4', '12.3'],
    ['$ 50', '50'],
    ['abc', ''],
  ])('makes %j into %j', (typed, text) => {
    expect(cleanAmount(typed)).toBe(text)
  })
})

describe('judging an amount', () => {
  it('follows the product’s own rule', () => {
    const whole = aBill({ amount: { kind: 'typed', pattern: '^[0-9]+$', label: 'Importe' } })
    expect(judgeAmount(whole, '845', rules)).toBe('match')
    expect(judgeAmount(whole, '845.50', rules)).toBe('no-match')
  })

  it('never takes nothing or zero for an amount', () => {
    expect(judgeAmount(aBill(), '', rules)).toBe('no-match')
    expect(judgeAmount(aBill(), '0.00', rules)).toBe('no-match')
  })
})
