import { describe, expect, it } from 'vitest'
import { chooseDisplay, type Display } from '#main/customer-display/choose-display.ts'
import { createCustomerDisplay, FORGET_AFTER_MS } from '#main/customer-display/customer-display.ts'
import type { CustomerView } from '#shared/domain/customer-view.ts'
import { pesos } from '#shared/domain/money.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'

const ITEM = {
  carrier: 'Telcel',
  logo: null,
  product: 'Telcel $200',
  label: 'Número de celular',
  reference: '5512345678',
  amount: pesos(200),
}
const CHECK: CustomerView = { kind: 'check', id: 'quote-1', item: ITEM, agreed: false }
const PAID: CustomerView = {
  kind: 'paid',
  items: [ITEM],
  total: pesos(200),
  cash: pesos(500),
  change: pesos(300),
  outcome: 'done',
  appliedLater: false,
}

function aDisplay() {
  const clock = createFakeClock()
  const seen: string[] = []
  const told: string[] = []
  const display = createCustomerDisplay({
    clock,
    around: () => ({ language: 'es-MX', store: 'Abarrotes Lupita', test: true, touch: true }),
    changed: ({ view }) => seen.push(view.kind),
    agreed: id => told.push(id),
  })
  return { display, clock, seen, told }
}

describe('the screen turned to the customer', () => {
  it('forgets a purchase half a minute after its end', async () => {
    const { display, clock, seen } = aDisplay()
    display.show(PAID)
    await clock.advance(FORGET_AFTER_MS - 1)
    expect(display.screen().view).toEqual(PAID)
    await clock.advance(1)
    expect(display.screen()).toMatchObject({ view: { kind: 'idle' }, store: 'Abarrotes Lupita', test: true })
    expect(seen).toEqual(['paid', 'idle'])
  })

  it('keeps a purchase that is not over, however long it takes', async () => {
    const { display, clock } = aDisplay()
    display.show({ ...PAID, outcome: 'in-process' })
    await clock.advance(60 * FORGET_AFTER_MS)
    expect(display.screen().view).toMatchObject({ outcome: 'in-process' })
  })

  it('does not forget the next customer because of the one before', async () => {
    const { display, clock } = aDisplay()
    display.show(PAID)
    await clock.advance(FORGET_AFTER_MS - 1)
    display.show(CHECK)
    await clock.advance(FORGET_AFTER_MS)
    expect(display.screen().view).toEqual(CHECK)
  })

  it('tells the counter once that the customer agreed, and only to the question on screen', () => {
    const { display, told } = aDisplay()
    display.show(CHECK)
    display.agree('quote-0')
    display.agree('quote-1')
    display.agree('quote-1')
    expect(told).toEqual(['quote-1'])
    expect(display.screen().view).toEqual({ ...CHECK, agreed: true })
    display.show(PAID)
    display.agree('quote-1')
    expect(told).toEqual(['quote-1'])
  })
})

describe('which screen it is', () => {
  const at = (id: number, x: number): Display => ({
    id,
    bounds: { x, y: 0, width: 1280, height: 800 },
    touch: false,
  })
  const [first, second, third] = [at(1, 0), at(2, 1280), at(3, 2560)]

  it('is the one that the counter is not on', () => {
    expect(chooseDisplay([first, second], 1, 'auto')).toBe(second)
    expect(chooseDisplay([first, second, third], 2, 'auto')).toBe(first)
  })

  it('is none with one screen, without a counter, or when nobody wants it', () => {
    expect(chooseDisplay([first], 1, 'auto')).toBeNull()
    expect(chooseDisplay([first, second], null, 'auto')).toBeNull()
    expect(chooseDisplay([first, second], 1, 'off')).toBeNull()
  })
})
