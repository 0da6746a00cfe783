import { describe, expect, it } from 'vitest'
import { createCustomersStore, type CustomersDeps } from '#renderer/features/customers/customers-store.ts'
import type { CustomerBook, CustomerId, KnownCustomer } from '#shared/domain/customer.ts'
import { as, type SaleId, type SkuId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const LUPE = aCustomer('Doña Lupe')
const JUAN = aCustomer('Juan')

function aCustomer(alias: string): KnownCustomer {
  const usual = {
    skuId: as<SkuId>('telcel-200'),
    name: 'Telcel 200',
    carrier: 'Telcel',
    face: pesos(200),
    tile: 'recharges/Telcel',
  }
  return { id: as<CustomerId>(alias), alias, ending: '78', usual, consentedAt: 1, lastSeenAt: 1 }
}

function ready(...found: readonly KnownCustomer[]): CustomerBook {
  return { kind: 'ready', kept: found.length, found }
}

function aStore(answers: Partial<MainHandlers>) {
  const sold: Parameters<CustomersDeps['sell']>[0][] = []
  const { api } = createFakeApi(answers)
  return { sold, customers: createCustomersStore({ api, sell: number => sold.push(number) }) }
}

describe('searching frequent customers', () => {
  it('shows the answer to what was typed last, however late the one before comes', async () => {
    let answer = (_book: CustomerBook): void => undefined
    const first = new Promise<CustomerBook>(resolve => (answer = resolve))
    const { customers } = aStore({
      'customer.find': ({ query }) => (query === 'l' ? first : ready(JUAN)),
    })
    const slow = customers.search('l')
    await customers.search('ju')
    answer(ready(LUPE))
    await slow
    expect(customers.store.getState().book).toEqual(ready(JUAN))
  })

  it('takes the first hit of the whole query, not of what is still on screen', async () => {
    const { customers } = aStore({
      'customer.find': ({ query }) => (query === 'juan' ? ready(JUAN) : ready(LUPE, JUAN)),
    })
    await customers.search('')
    expect(await customers.first('juan')).toEqual(JUAN)
  })
})

describe('serving a frequent customer', () => {
  it('takes their number and name to the counter', async () => {
    const { customers, sold } = aStore({ 'customer.number': () => '5512345678' })
    expect(await customers.serve(LUPE)).toBe(true)
    expect(sold).toEqual([{ reference: '5512345678', name: 'Doña Lupe' }])
  })

  it('sells nothing when their number cannot be opened, and says whose', async () => {
    const { customers, sold } = aStore({ 'customer.number': () => null })
    expect(await customers.serve(LUPE)).toBe(false)
    expect(sold).toEqual([])
    expect(customers.store.getState().shut).toBe(LUPE)
  })
})

describe('a number on screen', () => {
  it('is greeted when it is known, and offered to be kept only when the list says that it is not', async () => {
    const known = aStore({ 'customer.find': () => ready(LUPE) }).customers
    await known.look('5512345678')
    expect(known.store.getState().looked?.customer).toBe(LUPE)

    const shut = aStore({
      'customer.find': () => ({ kind: 'no-key', kept: 1, problem: { kind: 'locked' } }),
    }).customers
    await shut.look('5512345678')
    expect(shut.store.getState().looked).toBeNull()
  })

  it('is known from the moment its customer was added', async () => {
    const { customers } = aStore({
      'customer.find': () => ready(),
      'customer.add': () => ({ kind: 'added', customer: LUPE }),
    })
    await customers.look('5512345678')
    await customers.add({ id: as<SaleId>('s'), reference: '5512345678', alias: 'Doña Lupe' })
    expect(customers.store.getState().looked).toEqual({ reference: '5512345678', customer: LUPE })
  })
})

describe('forgetting', () => {
  it('asks for the list anew, and passes on that it could not be written', async () => {
    const { customers } = aStore({
      'customer.find': () => ready(JUAN),
      'customer.forget': () => ({ folder: '/datos' }),
    })
    expect(await customers.forget(LUPE.id)).toEqual({ ok: true, value: { folder: '/datos' } })
    expect(customers.store.getState().book).toEqual(ready(JUAN))
  })
})
