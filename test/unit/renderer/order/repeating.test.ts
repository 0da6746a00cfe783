import { describe, expect, it } from 'vitest'
import { pesos } from '#shared/domain/money.ts'
import { aBill } from '#test/support/builders.ts'
import { aCounter, onScreen, PHONE, settled, stepAt, TELCEL, toCash, type } from '../counter/a-counter.ts'

describe('the last sale again', () => {
  it('is not there before anything was sold', async () => {
    const { counter } = aCounter()
    await counter.repeatProduct()
    counter.repeatNumber()
    expect(onScreen(counter)).toBe('carriers')
    expect(counter.store.getState().carried).toBeNull()
  })

  it('begins the same product with a number that is typed twice', async () => {
    const under = aCounter()
    await toCash(under)
    await under.counter.pay(pesos(200))
    await under.counter.repeatProduct()
    type(under.counter, '5587654321')
    expect(stepAt(under.counter, 'reference').entry.stage).toBe('second')
  })

  it('takes the same number for another product: priced, guarded and read back, not typed again', async () => {
    const under = aCounter()
    await toCash(under)
    await under.counter.pay(pesos(200))
    under.counter.repeatNumber()
    await under.counter.openTile(TELCEL)
    const { products } = stepAt(under.counter, 'products')
    const sku = products.kind === 'loaded' ? products.skus[1] : undefined
    if (sku === undefined) throw new Error('no other product')
    await under.counter.chooseSku(sku)
    await settled()
    expect(stepAt(under.counter, 'confirm').draft.reference).toBe(PHONE)
    expect(under.counter.store.getState().carried).toBeNull()
  })

  it('asks for the reference where the product does not take that number', async () => {
    const under = aCounter({}, [aBill()])
    under.counter.carryNumber({ reference: PHONE, name: null })
    await under.counter.openTile(TELCEL)
    expect(onScreen(under.counter)).toBe('reference')
  })
})
