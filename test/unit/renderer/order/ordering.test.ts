import { describe, expect, it } from 'vitest'
import { pesos } from '#shared/domain/money.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { aSale } from '#test/support/builders.ts'
import {
  aCounter,
  onScreen,
  PHONE,
  quotesInTurn,
  settled,
  stepAt,
  toConfirm,
  toReference,
  type,
  type CounterUnderTest,
} from '../counter/a-counter.ts'

const OTHER = '5587654321'

async function confirmFor(under: CounterUnderTest, phone: string): Promise<void> {
  await toReference(under)
  type(under.counter, phone)
  type(under.counter, phone)
  await settled()
}

/** Two sales of one customer, the second one on the cash step. */
async function twoAtCash(answers: Partial<MainHandlers> = {}): Promise<CounterUnderTest> {
  const under = aCounter({ 'sale.quote': quotesInTurn(), ...answers })
  await toConfirm(under)
  under.counter.addToOrder()
  await confirmFor(under, OTHER)
  under.counter.confirm()
  return under
}

const submitted = (under: CounterUnderTest): unknown[] =>
  under.fake.asked.filter(([channel]) => channel.endsWith('.submit')).map(([, input]) => input)
const inOrder = (under: CounterUnderTest): readonly string[] =>
  under.counter.store.getState().order.map(item => item.draft.reference)

describe('several sales for one customer', () => {
  it('are paid with one heap of cash, for the sum of all', async () => {
    const sales = [aSale('sent'), aSale('sent', { id: as<SaleId>('sale-2') })]
    const under = await twoAtCash({ 'order.submit': () => ({ kind: 'accepted', sales }) })
    await under.counter.pay(pesos(300))
    expect(stepAt(under.counter, 'cash').tender).toMatchObject({ kind: 'typing', missing: pesos(100) })
    await under.counter.pay(pesos(500))
    expect(submitted(under)).toEqual([{ quoteIds: ['quote-1', 'quote-2'], cash: pesos(500) }])
    expect(under.accepted).toEqual(sales)
    expect(stepAt(under.counter, 'order-status').sales).toEqual(sales.map(sale => sale.facts.id))
    expect(inOrder(under)).toEqual([])
  })

  it('can be paid from the carriers when the customer wants nothing more', async () => {
    const under = aCounter({ 'sale.quote': quotesInTurn() })
    await toConfirm(under)
    under.counter.addToOrder()
    expect(onScreen(under.counter)).toBe('carriers')
    under.counter.collectOrder()
    expect(stepAt(under.counter, 'cash').quote.id).toBe('quote-1')
    await under.counter.pay(pesos(200))
    expect(submitted(under)).toEqual([{ quoteId: 'quote-1', cash: pesos(200) }])
  })

  it('do not take the very same sale twice', async () => {
    const under = aCounter({ 'sale.quote': quotesInTurn() })
    await toConfirm(under)
    under.counter.addToOrder()
    await confirmFor(under, PHONE)
    expect(stepAt(under.counter, 'confirm').pricing).toMatchObject({ stop: { kind: 'twin-in-order' } })
    under.counter.leaveOut()
    // The one that stayed is read back: nobody pays for what they did not see.
    expect(stepAt(under.counter, 'confirm').pricing).toMatchObject({ quote: { id: 'quote-1' } })
    under.counter.confirm()
    expect(stepAt(under.counter, 'cash').quote.id).toBe('quote-1')
  })

  it('go on with the one on screen when its twin is taken out instead', async () => {
    const under = aCounter({ 'sale.quote': quotesInTurn() })
    await toConfirm(under)
    under.counter.addToOrder()
    await confirmFor(under, PHONE)
    const [twin] = under.counter.store.getState().order
    under.counter.removeFromOrder(twin?.key ?? '')
    await settled()
    expect(stepAt(under.counter, 'confirm').pricing.kind).toBe('quoted')
    expect(under.counter.store.getState().order).toEqual([])
  })

  it('lose one that is taken out before the cash, and none once it is submitted', async () => {
    const under = await twoAtCash({ 'order.submit': () => new Promise(() => undefined) })
    void under.counter.pay(pesos(400))
    const [item] = under.counter.store.getState().order
    under.counter.removeFromOrder(item?.key ?? '')
    expect(inOrder(under)).toEqual([PHONE])
    const calm = await twoAtCash()
    calm.counter.removeFromOrder(calm.counter.store.getState().order[0]?.key ?? '')
    expect(inOrder(calm)).toEqual([])
  })

  it('are submitted once, however often the key is pressed', async () => {
    const under = await twoAtCash({ 'order.submit': () => ({ kind: 'accepted', sales: [aSale('sent')] }) })
    await Promise.all([
      under.counter.pay(pesos(400)),
      under.counter.pay(pesos(500)),
      under.counter.payAgain(),
    ])
    expect(submitted(under)).toHaveLength(1)
  })

  it('show which of them cannot begin, with the cash still in hand', async () => {
    const under = await twoAtCash({
      'order.submit': () => ({
        kind: 'stopped',
        stops: [{ quoteId: as<SaleId>('quote-1'), stop: { kind: 'quote-expired' } }],
      }),
    })
    await under.counter.pay(pesos(400))
    const { draft, pricing } = stepAt(under.counter, 'confirm')
    expect(draft.reference).toBe(PHONE)
    expect(pricing).toEqual({ kind: 'stopped', stop: { kind: 'quote-expired' }, cashInHand: true })
    expect(inOrder(under)).toEqual([OTHER])
    expect(under.accepted).toEqual([])
  })

  it('come back to the cashier before the cash when the price of an earlier one changed', async () => {
    const under = await twoAtCash()
    under.counter.hearQuote({
      quoteId: as<SaleId>('quote-1'),
      outcome: { kind: 'stopped', stop: { kind: 'sku-vanished' } },
    })
    expect(stepAt(under.counter, 'confirm').pricing).toMatchObject({
      stop: { kind: 'sku-vanished' },
      cashInHand: false,
    })
    expect(inOrder(under)).toEqual([OTHER])
  })

  it('are forgotten when another environment begins', async () => {
    const under = await twoAtCash()
    under.counter.reset()
    expect(onScreen(under.counter)).toBe('carriers')
    expect(inOrder(under)).toEqual([])
  })
})

describe('notes laid down one by one', () => {
  const laid = (under: CounterUnderTest): unknown => stepAt(under.counter, 'cash').tender

  it('are added up, and pay when they cover the total', async () => {
    const under = aCounter()
    await toConfirm(under)
    under.counter.confirm()
    await under.counter.layDown(pesos(100))
    await under.counter.payTyped()
    expect(submitted(under)).toEqual([])
    await under.counter.layDown(pesos(50))
    await under.counter.layDown(pesos(50))
    expect(laid(under)).toEqual({ kind: 'counting', notes: [pesos(100), pesos(50), pesos(50)] })
    await under.counter.payTyped()
    expect(submitted(under)).toEqual([{ quoteId: 'quote-1', cash: pesos(200) }])
  })

  it('can be taken back one by one', async () => {
    const under = aCounter()
    await toConfirm(under)
    under.counter.confirm()
    await under.counter.layDown(pesos(100))
    await under.counter.layDown(pesos(20))
    under.counter.takeBack()
    expect(laid(under)).toEqual({ kind: 'counting', notes: [pesos(100)] })
    under.counter.takeBack()
    expect(laid(under)).toEqual({ kind: 'choosing' })
  })

  it('pay at once when the first one covers everything', async () => {
    const under = aCounter()
    await toConfirm(under)
    under.counter.confirm()
    await under.counter.layDown(pesos(500))
    expect(submitted(under)).toEqual([{ quoteId: 'quote-1', cash: pesos(500) }])
  })
})
