import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCustomers, type Customers, type CustomersDeps } from '#main/customers/customers.ts'
import { createCustomersFile } from '#main/customers/customers-file.ts'
import { MOST_CUSTOMERS, type CustomerBook, type KnownCustomer } from '#shared/domain/customer.ts'
import { as, type Reference, type SaleId } from '#shared/domain/ids.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { err, ok } from '#shared/result.ts'
import { aBill, aSale, aSku, MORNING } from '#test/support/builders.ts'
import { createFakeClock, settle, type FakeClock } from '#test/support/fake-clock.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const DAY = 86_400_000
const KEY = Buffer.alloc(32, 7)
const LUPE = '5512345678'
const JUAN = '5587654321'

type Desk = {
  readonly customers: Customers
  readonly clock: FakeClock
  readonly folder: string
  readonly onDisk: () => string
  /** A settled recharge to a number, as the ledger has it. */
  readonly recharge: (reference: string) => SaleId
}

function aDesk(changes: Partial<CustomersDeps> = {}, folder = tempFolder()): Desk {
  const clock = createFakeClock(MORNING)
  const sales = new Map<SaleId, Sale>()
  const customers = createCustomers({
    file: createCustomersFile(folder),
    loadKey: () => Promise.resolve(ok(KEY)),
    sale: id => sales.get(id) ?? null,
    tileOf: () => 'recharges/Telcel',
    settings: () => ({ on: true, forgetAfterDays: 30 }),
    clock,
    onBug: error => {
      throw error
    },
    ...changes,
  })
  return {
    customers,
    clock,
    folder,
    onDisk: () => readFileSync(join(folder, 'customers.json'), 'utf8'),
    recharge: reference => {
      const sale = aSale('settled', { id: as<SaleId>(reference), reference: as<Reference>(reference) })
      sales.set(sale.facts.id, sale)
      return sale.facts.id
    },
  }
}

async function names(desk: Desk, query: string): Promise<readonly string[]> {
  return foundIn(await desk.customers.find(query)).map(({ alias }) => alias)
}

function foundIn(book: CustomerBook): readonly KnownCustomer[] {
  if (book.kind !== 'ready') throw new Error(book.kind)
  return book.found
}

async function keep(desk: Desk, reference: string, alias: string): Promise<KnownCustomer> {
  const outcome = await desk.customers.add(desk.recharge(reference), alias)
  if (outcome.kind !== 'added') throw new Error(outcome.kind)
  return outcome.customer
}

describe('remembering a customer', () => {
  it('takes number and product from the sale, and tells the number only when it is sold to', async () => {
    const desk = aDesk()
    const lupe = await keep(desk, LUPE, 'Doña Lupe')
    expect(lupe).toMatchObject({ alias: 'Doña Lupe', ending: '78', consentedAt: MORNING })
    expect(lupe.usual).toMatchObject({ carrier: 'Telcel', tile: 'recharges/Telcel' })
    expect(await desk.customers.number(lupe.id)).toBe(LUPE)
  })

  it('leaves no number on disk, and outlives a restart', async () => {
    const desk = aDesk()
    const lupe = await keep(desk, LUPE, 'Doña Lupe')
    expect(desk.onDisk()).not.toContain(LUPE.slice(-6))
    expect(desk.onDisk()).not.toContain(Buffer.from(LUPE).toString('base64').slice(0, 10))
    const again = aDesk({}, desk.folder)
    expect(await again.customers.number(lupe.id)).toBe(LUPE)
    expect(await names(again, '55 1234 5678')).toEqual(['Doña Lupe'])
  })

  it('shows nothing to whoever has the file without its key', async () => {
    const desk = aDesk()
    const lupe = await keep(desk, LUPE, 'Doña Lupe')
    const thief = aDesk({ loadKey: () => Promise.resolve(ok(Buffer.alloc(32, 8))) }, desk.folder)
    expect(await thief.customers.number(lupe.id)).toBeNull()
    expect(await names(thief, LUPE)).toEqual([])
  })

  it('never opens a number that was moved to another customer', async () => {
    const desk = aDesk()
    const [lupe, juan] = [await keep(desk, LUPE, 'Lupe'), await keep(desk, JUAN, 'Juan')]
    const swapped = desk
      .onDisk()
      .replaceAll(lupe.id, 'x')
      .replaceAll(juan.id, lupe.id)
      .replaceAll('"x"', `"${juan.id}"`)
    writeFileSync(join(desk.folder, 'customers.json'), swapped)
    expect(await aDesk({}, desk.folder).customers.number(lupe.id)).toBeNull()
  })

  it('keeps a number once, under its first name', async () => {
    const desk = aDesk()
    await keep(desk, LUPE, 'Doña Lupe')
    const again = await desk.customers.add(desk.recharge(LUPE), 'Guadalupe')
    expect(again).toMatchObject({ kind: 'known', customer: { alias: 'Doña Lupe' } })
  })

  it.each([
    ['of a sale still on its way', aSale('pending')],
    ['of a sale that failed', aSale('failed')],
    ['of a bill', aSale('settled', { sku: aBill() })],
    ['of no sale of this till', null],
  ])('is refused for the customer %s', async (_of, sale) => {
    const desk = aDesk({ sale: () => sale })
    expect(await desk.customers.add(as<SaleId>('any'), 'Lupe')).toEqual({ kind: 'not-possible' })
  })

  it('stops when the list is full', async () => {
    const desk = aDesk()
    await keep(desk, LUPE, 'Lupe')
    const file = createCustomersFile(desk.folder)
    const [one] = file.read()
    if (one === undefined) throw new Error('nobody on disk')
    file.write(Array.from({ length: MOST_CUSTOMERS }, (_, n) => ({ ...one, print: String(n) })))
    const full = aDesk({}, desk.folder)
    expect(await full.customers.add(full.recharge(JUAN), 'Juan')).toEqual({ kind: 'full' })
  })

  it('says where it could not be written down, and remembers nobody', async () => {
    const folder = join(tempFolder(), 'file')
    writeFileSync(folder, '')
    const desk = aDesk({}, folder)
    expect(await desk.customers.add(desk.recharge(LUPE), 'Lupe')).toEqual({ kind: 'cannot-write', folder })
    expect(await names(desk, '')).toEqual([])
  })
})

describe('while it is off, or the keychain is shut', () => {
  it('takes nobody and tells nobody, but forgets on request', async () => {
    const desk = aDesk()
    const lupe = await keep(desk, LUPE, 'Lupe')
    const off = aDesk({ settings: () => ({ on: false, forgetAfterDays: 30 }) }, desk.folder)
    expect(await off.customers.find('')).toEqual({ kind: 'off', kept: 1 })
    expect(await off.customers.number(lupe.id)).toBeNull()
    expect(await off.customers.add(off.recharge(JUAN), 'Juan')).toEqual({ kind: 'off' })
    expect(off.customers.forgetAll()).toBeNull()
    expect(off.onDisk()).not.toContain('Lupe')
  })

  it('says why', async () => {
    const problem = { kind: 'locked' } as const
    const desk = aDesk({ loadKey: () => Promise.resolve(err(problem)) })
    expect(await desk.customers.find('')).toEqual({ kind: 'no-key', kept: 0, problem })
    expect(await desk.customers.add(desk.recharge(LUPE), 'Lupe')).toEqual({ kind: 'no-key', problem })
  })
})

describe('finding a customer', () => {
  it('forgives accents and capitals, takes any part of the name, and puts the latest first', async () => {
    const desk = aDesk()
    await keep(desk, LUPE, 'Doña Lupe Ramírez')
    await desk.clock.advance(DAY)
    await keep(desk, JUAN, 'Don Ramiro')
    expect(await names(desk, '')).toEqual(['Don Ramiro', 'Doña Lupe Ramírez'])
    expect(await names(desk, 'RAMIR')).toEqual(['Don Ramiro', 'Doña Lupe Ramírez'])
    expect(await names(desk, 'lup dona')).toEqual(['Doña Lupe Ramírez'])
    expect(await names(desk, 'pedro')).toEqual([])
  })

  it('takes a whole number, and never a part of one', async () => {
    const desk = aDesk()
    await keep(desk, LUPE, 'Lupe')
    expect(await names(desk, LUPE)).toEqual(['Lupe'])
    expect(await names(desk, LUPE.slice(0, 9))).toEqual([])
    expect(await names(desk, JUAN)).toEqual([])
  })
})

describe('forgetting a customer', () => {
  it('takes one off the list and leaves the others', async () => {
    const desk = aDesk()
    const lupe = await keep(desk, LUPE, 'Lupe')
    await keep(desk, JUAN, 'Juan')
    expect(desk.customers.forget(lupe.id)).toBeNull()
    expect(await names(desk, '')).toEqual(['Juan'])
    expect(desk.onDisk()).not.toContain('Lupe')
  })

  it('happens by itself when they have not come for as long as the shop says, till open or not', async () => {
    const desk = aDesk()
    await keep(desk, LUPE, 'Lupe')
    desk.customers.start()
    onTestFinished(() => desk.customers.stop())
    await desk.clock.advance(20 * DAY)
    await keep(desk, JUAN, 'Juan')
    await desk.clock.advance(9 * DAY)
    expect(desk.onDisk()).toContain('Lupe')
    await desk.clock.advance(2 * DAY)
    expect(desk.onDisk()).not.toContain('Lupe')
    expect(desk.onDisk()).toContain('Juan')
  })

  it('waits for those who come again, and learns what they buy now', async () => {
    const desk = aDesk()
    await keep(desk, LUPE, 'Lupe')
    await desk.clock.advance(29 * DAY)
    const sku = aSku({ name: 'Movistar 100', carrier: 'Movistar' })
    desk.customers.see(aSale('settled', { reference: as<Reference>(LUPE), sku }))
    await settle()
    desk.customers.start()
    onTestFinished(() => desk.customers.stop())
    await desk.clock.advance(25 * DAY)
    const [lupe] = foundIn(await desk.customers.find('Lupe'))
    expect(lupe).toMatchObject({ lastSeenAt: MORNING + 29 * DAY, usual: { carrier: 'Movistar' } })
  })
})
