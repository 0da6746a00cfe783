import { describe, expect, it } from 'vitest'
import { aBill } from '#test/support/builders.ts'
import {
  aCounter,
  PHONE,
  settled,
  onScreen,
  stepAt,
  TELCEL,
  toCash,
  toConfirm,
  toReference,
  type,
} from './a-counter.ts'

describe('going back', () => {
  it('goes from the number to the products and from there to the carriers', async () => {
    const under = aCounter()
    await toReference(under)
    under.counter.back()
    expect(onScreen(under.counter)).toBe('products')
    under.counter.back()
    expect(onScreen(under.counter)).toBe('carriers')
    under.counter.back()
    expect(onScreen(under.counter)).toBe('carriers')
  })

  it('forgets the number when another carrier is chosen', async () => {
    const under = aCounter()
    await toReference(under)
    type(under.counter, '5512')
    under.counter.back()
    await toReference(under)
    expect(stepAt(under.counter, 'reference').entry.text).toBe('')
  })

  it('goes from the second number to the first, which is shown again', async () => {
    const under = aCounter()
    await toReference(under)
    type(under.counter, PHONE)
    under.counter.back()
    expect(stepAt(under.counter, 'reference').entry).toMatchObject({ stage: 'first', text: PHONE })
  })

  it('asks for a corrected number twice again', async () => {
    const under = aCounter()
    await toConfirm(under)
    under.counter.back()
    under.counter.erase()
    type(under.counter, '9')
    expect(stepAt(under.counter, 'reference').entry).toMatchObject({
      stage: 'second',
      first: '5512345679',
    })
  })

  it('goes from the cash to the confirmed price without asking for it again', async () => {
    const under = aCounter()
    await toCash(under)
    const asked = under.fake.asked.length
    under.counter.back()
    expect(stepAt(under.counter, 'confirm').pricing.kind).toBe('quoted')
    expect(under.fake.asked).toHaveLength(asked)
  })

  it('closes the pad for another amount before it leaves the cash', async () => {
    const under = aCounter()
    await toCash(under)
    under.counter.typeCash()
    under.counter.back()
    expect(stepAt(under.counter, 'cash').tender.kind).toBe('choosing')
  })

  it('goes from a bill’s amount to its number and, with one product, straight to the carriers', async () => {
    const under = aCounter({}, [aBill()])
    await under.counter.openTile(TELCEL)
    type(under.counter, '1'.repeat(30))
    under.counter.finish()
    type(under.counter, '100')
    under.counter.finish()
    await settled()
    expect(onScreen(under.counter)).toBe('confirm')
    under.counter.back()
    expect(stepAt(under.counter, 'amount').text).toBe('100')
    under.counter.back()
    expect(stepAt(under.counter, 'reference').entry.text).toBe('1'.repeat(30))
    under.counter.back()
    expect(onScreen(under.counter)).toBe('carriers')
  })

  it('starts the next sale from the carriers', async () => {
    const under = aCounter()
    await toCash(under)
    await under.counter.pay(stepAt(under.counter, 'cash').quote.total)
    under.counter.next()
    expect(onScreen(under.counter)).toBe('carriers')
  })
})
