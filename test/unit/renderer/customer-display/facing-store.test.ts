import { describe, expect, it } from 'vitest'
import type { CustomerView } from '#shared/domain/customer-view.ts'
import { createFacingStore } from '#renderer/features/customer-display/facing-store.ts'
import { createSalesStore } from '#renderer/features/sale-status/sales-store.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { aBill, aSale } from '#test/support/builders.ts'
import {
  aCounter,
  aQuote,
  PHONE,
  settled,
  stepAt,
  TELCEL,
  toCash,
  toConfirm,
  toReference,
  type,
  type CounterUnderTest,
} from '../counter/a-counter.ts'

function aFacing() {
  const shown: CustomerView[] = []
  const under = aCounter({ 'customer-display.show': view => void shown.push(view) })
  const sales = createSalesStore({ api: under.fake.api })
  const facing = createFacingStore({ api: under.fake.api })
  facing.follow(under.counter, sales)
  return { ...under, sales, facing, shown, last: () => shown.at(-1) }
}

describe('what the customer sees', () => {
  it('is only the shop while the number is being typed', async () => {
    const under = aFacing()
    await toReference(under)
    type(under.counter, PHONE.slice(0, 9))
    expect(under.shown).toEqual([{ kind: 'idle' }])
  })

  it('is their number and the price at the read-back, the total at the cash', async () => {
    const under = aFacing()
    await toConfirm(under)
    expect(under.last()).toMatchObject({
      kind: 'check',
      id: aQuote().id,
      item: { carrier: 'Telcel', reference: PHONE, amount: 20_000 },
      agreed: false,
    })
    under.counter.confirm()
    expect(under.last()).toMatchObject({ kind: 'pay', total: 20_000 })
  })

  it('says that they agreed, to this question and to no later one', async () => {
    const under = aFacing()
    await toConfirm(under)
    under.facing.hear({ id: 'a quote of long ago' })
    expect(under.last()).toMatchObject({ kind: 'check', agreed: false })
    under.facing.hear({ id: aQuote().id })
    expect(under.last()).toMatchObject({ kind: 'check', agreed: true })
  })

  it('is the change and how it goes, and nothing of them once the next one is served', async () => {
    const under = aFacing()
    await toCash(under)
    under.sales.learn(aSale('sent'))
    await under.counter.pay(aQuote().total)
    expect(under.last()).toMatchObject({ kind: 'paid', cash: 50_000, change: 30_000, outcome: 'sending' })
    under.sales.hear(aSale('unknown'))
    expect(under.last()).toMatchObject({ kind: 'paid', outcome: 'in-process' })
    under.sales.hear(aSale('settled'))
    expect(under.last()).toMatchObject({ kind: 'paid', outcome: 'done' })
    expect(JSON.stringify(under.last())).not.toContain('0012345678')
    under.counter.next()
    expect(under.last()).toEqual({ kind: 'idle' })
  })

  it('says of a bill that is done that its company books it later, and of a recharge nothing', async () => {
    const under = aFacing()
    await toCash(under)
    under.sales.learn(aSale('sent', { sku: aBill() }))
    await under.counter.pay(aQuote().total)
    expect(under.last()).toMatchObject({ outcome: 'sending', appliedLater: false })
    under.sales.hear(aSale('settled', { sku: aBill() }))
    expect(under.last()).toMatchObject({ outcome: 'done', appliedLater: true })
    under.sales.hear(aSale('settled'))
    expect(under.last()).toMatchObject({ outcome: 'done', appliedLater: false })
  })

  it('carries the mark of the carrier that the counter shows', async () => {
    const under = aFacing()
    await under.counter.openTile({ ...TELCEL, logo: '/logo/telcel' })
    const [sku] = productsOn(under)
    if (sku !== undefined) await under.counter.chooseSku(sku)
    type(under.counter, PHONE + PHONE)
    await settled()
    expect(under.last()).toMatchObject({ kind: 'check', item: { logo: '/logo/telcel' } })
  })
})

function productsOn({ counter }: CounterUnderTest): readonly Sku[] {
  const { products } = stepAt(counter, 'products')
  return products.kind === 'loaded' ? products.skus : []
}
