import { describe, expect, it } from 'vitest'
import type { Sku } from '#shared/domain/sku.ts'
import { aBill, aSku } from '#test/support/builders.ts'
import { aCounter, onScreen, stepAt, TELCEL, toReference, type } from './a-counter.ts'

describe('choosing a carrier and its product', () => {
  it('shows the carrier at once and its products when they have come', async () => {
    const { counter } = aCounter()
    const opening = counter.openTile(TELCEL)
    expect(stepAt(counter, 'products').products.kind).toBe('loading')
    await opening
    expect(stepAt(counter, 'products').products.kind).toBe('loaded')
  })

  it('asks for the number once a product is chosen', async () => {
    const under = aCounter()
    await toReference(under)
    expect(stepAt(under.counter, 'reference').entry).toMatchObject({ stage: 'first', text: '' })
  })

  it('loses no digit that is typed right behind the press of the first product of the day', async () => {
    const { counter } = aCounter()
    await counter.openTile(TELCEL)
    const { products } = stepAt(counter, 'products')
    const [sku = aSku()] = products.kind === 'loaded' ? products.skus : []
    const chosen = counter.chooseSku(sku)
    type(counter, '55')
    await chosen
    expect(stepAt(counter, 'reference').entry.text).toBe('55')
  })

  it('skips the choice where there is only one product', async () => {
    const { counter } = aCounter({}, [aBill()])
    await counter.openTile(TELCEL)
    expect(stepAt(counter, 'reference').entry.stage).toBe('once')
  })

  it('does not skip to a product in dollars: it must be seen why it is not for sale', async () => {
    const { counter } = aCounter({}, [aSku({ currency: 'USD' })])
    await counter.openTile(TELCEL)
    expect(stepAt(counter, 'products').products.kind).toBe('loaded')
  })

  it('says so when the products cannot be opened', async () => {
    const { counter } = aCounter({
      'catalog.products': () => {
        throw new Error('broken')
      },
    })
    await counter.openTile(TELCEL)
    expect(stepAt(counter, 'products').products.kind).toBe('failed')
  })

  it('stays with the carriers when the cashier went back before the products came', async () => {
    let deliver: (skus: readonly Sku[]) => void = () => undefined
    const { counter } = aCounter({
      'catalog.products': () =>
        new Promise(resolve => {
          deliver = resolve
        }),
    })
    const opening = counter.openTile(TELCEL)
    counter.back()
    deliver([aSku()])
    await opening
    expect(onScreen(counter)).toBe('carriers')
  })
})
