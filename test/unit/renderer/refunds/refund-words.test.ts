import { describe, expect, it } from 'vitest'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import { paidSays } from '#renderer/features/refunds/refund-words.ts'
import { aSale, MORNING } from '#test/support/builders.ts'

const PAID = onSaleEvent(aSale('failed'), {
  type: 'sale.refund-paid',
  at: MORNING,
  by: 'Lupita',
  attempt: 'attempt-1',
})
const HANDED = onSaleEvent(PAID, { type: 'sale.refund-handed', at: MORNING })

describe('the words of a refund that was paid', () => {
  it('gives no second order to hand out the money while the first one stands on the screen', () => {
    const answered = { kind: 'answered', by: 'Lupita', outcome: { kind: 'paid', sale: PAID } } as const
    expect(paidSays(PAID, answered)).toBeNull()
    expect(paidSays(PAID, { kind: 'noting' })).toBeNull()
  })

  it('asks whether it was handed over when one comes back to it, with the key to answer', () => {
    expect(paidSays(PAID, undefined)?.label).toBe('refund.wasHanded')
  })

  it('tells who handed it over once that is known', () => {
    expect(paidSays(HANDED, undefined)?.label).toBe('refund.paid')
  })
})
