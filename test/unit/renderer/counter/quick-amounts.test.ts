import { describe, expect, it } from 'vitest'
import { matchPattern } from '#shared/domain/pattern.ts'
import { normaliseReference } from '#shared/domain/reference.ts'
import { quickAmounts, takesCents } from '#renderer/features/counter/quick-amounts.ts'
import { aBill } from '#test/support/builders.ts'

const rules = { matchPattern, normaliseReference }
const typed = (pattern: string, category: string) =>
  aBill({ category, amount: { kind: 'typed', pattern, label: 'Monto' } })

describe('amounts to touch', () => {
  it('are those that the rule of a toll tag takes', () => {
    expect(quickAmounts(typed('^([1-9][0-9]{2})$', 'TELEPEAJE'), rules)).toEqual([
      10_000, 15_000, 20_000, 30_000, 50_000,
    ])
  })

  it('are none for a bill, whose amount is on the paper', () => {
    expect(quickAmounts(typed('^[0-9]+$', 'LUZ'), rules)).toEqual([])
  })

  it('are none under a rule that nobody can read', () => {
    expect(quickAmounts(typed('(', 'TELEPEAJE'), rules)).toEqual([])
  })
})

describe('centavos', () => {
  it('have a key only where the rule of the product takes them', () => {
    expect(takesCents(typed('^[0-9]+$', 'LUZ'), rules)).toBe(false)
    expect(takesCents(typed(String.raw`^[0-9]+(\.[0-9]{1,2})?$`, 'TV'), rules)).toBe(true)
    expect(takesCents(typed('(', 'TV'), rules)).toBe(true)
  })
})
