import { describe, expect, it } from 'vitest'
import { MOST_PARKED, PARKED_FOR_MS, type Parked } from '#shared/domain/parked.ts'
import { pesos } from '#shared/domain/money.ts'
import { createLendParked, type LendParked } from '#renderer/features/order/lend-parked.ts'
import { createParkedSales } from '#renderer/features/order/parked-store.ts'
import { createFakeApi } from '#test/support/fake-api.ts'
import { aSku, MORNING } from '#test/support/builders.ts'
import {
  aCounter,
  onScreen,
  PHONE,
  quotesInTurn,
  settled,
  stepAt,
  TELCEL,
  toCash,
  toConfirm,
  toReference,
  type,
  type CounterUnderTest,
} from '../counter/a-counter.ts'

const OTHER = '5587654321'

function aside(under: CounterUnderTest): Parked {
  const what = under.counter.layAside()
  if (what === null) throw new Error('nothing was laid aside')
  return { ...what, id: 'parked-1', at: MORNING }
}

const waiting = (under: CounterUnderTest): readonly string[] =>
  under.counter.store.getState().order.map(item => item.draft.reference)

describe('a sale put on hold', () => {
  it('leaves the counter free, and comes back to be priced and read back again', async () => {
    const under = aCounter({ 'sale.quote': quotesInTurn() })
    await toCash(under)
    const parked = aside(under)
    expect(onScreen(under.counter)).toBe('carriers')
    expect(await under.counter.resume(parked)).toBe(true)
    const { draft, pricing } = stepAt(under.counter, 'confirm')
    expect(draft.reference).toBe(PHONE)
    expect(pricing).toMatchObject({ kind: 'quoted', quote: { id: 'quote-2' } })
  })

  it('keeps every sale of the customer', async () => {
    const under = aCounter({ 'sale.quote': quotesInTurn() })
    await toConfirm(under)
    under.counter.addToOrder()
    await toReference(under)
    type(under.counter, OTHER)
    type(under.counter, OTHER)
    await settled()
    const parked = aside(under)
    expect(under.counter.store.getState().order).toEqual([])
    await under.counter.resume(parked)
    expect(stepAt(under.counter, 'confirm').draft.reference).toBe(PHONE)
    expect(waiting(under)).toEqual([OTHER])
  })

  it('has every number of the customer read back again before the cash', async () => {
    const under = aCounter({ 'sale.quote': quotesInTurn() })
    const item = { tile: TELCEL, sku: aSku(), amountText: null }
    const items = [PHONE, OTHER, '5533334444'].map(reference => ({ ...item, reference }))
    await under.counter.resume({ id: 'three', at: MORNING, items, typing: null })
    const heard: string[] = []
    while (onScreen(under.counter) === 'confirm') {
      heard.push(stepAt(under.counter, 'confirm').draft.reference)
      under.counter.confirm()
    }
    expect(heard).toEqual([PHONE, OTHER, '5533334444'])
    expect(stepAt(under.counter, 'cash').quote.id).toBe('quote-3')
    expect(waiting(under)).toEqual([PHONE, OTHER])
  })

  it('has the others read back as well when it is collected from the carriers', async () => {
    const under = aCounter({ 'sale.quote': quotesInTurn() })
    const item = { tile: TELCEL, sku: aSku(), amountText: null }
    const items = [PHONE, OTHER].map(reference => ({ ...item, reference }))
    await under.counter.resume({ id: 'two', at: MORNING, items, typing: null })
    under.counter.addToOrder()
    under.counter.collectOrder()
    expect(stepAt(under.counter, 'confirm').draft.reference).toBe(OTHER)
  })

  it('still asks for a phone number a second time when it was being typed', async () => {
    const under = aCounter()
    await toReference(under)
    type(under.counter, PHONE)
    type(under.counter, '55')
    await under.counter.resume(aside(under))
    expect(stepAt(under.counter, 'reference').entry).toMatchObject({ stage: 'first', text: PHONE })
  })

  it('is not possible once the cash is submitted', async () => {
    const under = aCounter({ 'sale.submit': () => new Promise(() => undefined) })
    await toCash(under)
    void under.counter.pay(pesos(200))
    expect(under.counter.canLayAside()).toBe(false)
    expect(under.counter.layAside()).toBeNull()
  })

  it('stays on hold when the counter was put to other use meanwhile', async () => {
    const under = aCounter()
    await toConfirm(under)
    const parked = aside(under)
    const resuming = under.counter.resume(parked)
    void under.counter.openTile(TELCEL)
    expect(await resuming).toBe(false)
  })

  it('says so when its product is not sold any more', async () => {
    const under = aCounter({
      'sale.quote': () => ({ kind: 'stopped', stop: { kind: 'sku-vanished' } }),
    })
    const item = { tile: TELCEL, sku: aSku(), reference: PHONE, amountText: null }
    await under.counter.resume({ id: 'old', at: MORNING, items: [item], typing: null })
    expect(stepAt(under.counter, 'confirm').pricing).toMatchObject({ stop: { kind: 'sku-vanished' } })
  })
})

describe('a sale from the hold that is left without being paid', () => {
  const shop = async (): Promise<{
    readonly under: CounterUnderTest
    readonly lending: LendParked
    readonly list: () => readonly string[]
  }> => {
    const under = aCounter({ 'sale.quote': quotesInTurn() })
    const parked = createParkedSales({ api: under.fake.api, now: () => MORNING, mintId: () => 'parked-1' })
    const lending = createLendParked({ counter: under.counter, parked })
    await toConfirm(under)
    lending.hold()
    const [one] = parked.store.getState().list
    if (one !== undefined) await lending.resume(one)
    return { under, lending, list: () => parked.store.getState().list.map(({ id }) => id) }
  }

  it('goes back there by itself', async () => {
    const { under, list } = await shop()
    expect(list()).toEqual([])
    for (let steps = 0; steps < 4; steps += 1) under.counter.back()
    expect(onScreen(under.counter)).toBe('carriers')
    expect(list()).toEqual(['parked-1'])
  })

  it('is not there any more once it is paid', async () => {
    const { under, list } = await shop()
    under.counter.confirm()
    await under.counter.pay(pesos(200))
    under.counter.next()
    expect(list()).toEqual([])
  })

  it('is there once when it is put on hold again', async () => {
    const { lending, list } = await shop()
    lending.hold()
    expect(list()).toEqual(['parked-1'])
  })

  it('is not put among those of another environment', async () => {
    const { under, lending, list } = await shop()
    lending.forget()
    under.counter.reset()
    expect(list()).toEqual([])
  })
})

describe('the list of sales on hold', () => {
  const typing = { tile: TELCEL, sku: aSku(), reference: '55' }
  const aList = (now: () => number = () => MORNING) => {
    let minted = 0
    const fake = createFakeApi()
    const list = createParkedSales({
      api: fake.api,
      now,
      mintId: () => {
        minted += 1
        return `parked-${String(minted)}`
      },
    })
    return { list, fake }
  }

  it('is kept by the main process at every change', async () => {
    const { list, fake } = aList()
    list.put({ items: [], typing })
    list.take('parked-1')
    await settled()
    const saved = fake.asked.filter(([channel]) => channel === 'parked.save').map(([, input]) => input)
    expect(saved).toEqual([[{ items: [], typing, id: 'parked-1', at: MORNING }], []])
  })

  it('has room for a dozen', () => {
    const { list } = aList()
    for (let n = 0; n < MOST_PARKED; n += 1) expect(list.put({ items: [], typing })).toBe(true)
    expect(list.put({ items: [], typing })).toBe(false)
  })

  it('forgets what nobody came back for within a day', () => {
    let now = MORNING
    const { list } = aList(() => now)
    list.put({ items: [], typing })
    now += PARKED_FOR_MS
    list.put({ items: [], typing })
    expect(list.store.getState().list.map(parked => parked.id)).toEqual(['parked-2'])
  })
})
