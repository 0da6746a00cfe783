import { describe, expect, it } from 'vitest'
import { createDrawer, type CashWork, type Drawer, type DrawerDeps } from '#main/drawer/drawer.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import { DEFAULT_PRINTER, type PrinterSettings } from '#shared/domain/printer.ts'
import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import { err, ok } from '#shared/result.ts'
import { aSale } from '#test/support/builders.ts'
import { settle } from '#test/support/fake-clock.ts'
import { never } from '#test/support/never.ts'

const PRINTER: PrinterSettings = {
  ...DEFAULT_PRINTER,
  connection: { kind: 'tcp', host: '10.0.0.9', port: 9100 },
  drawer: { ...DEFAULT_PRINTER.drawer, opens: true },
}
const LEAVE = { pin: '4821', reason: 'Dar cambio' }
const BACK = { by: 'Ana', attempt: 'a1', notPaidBefore: false }
const FIRST = as<SaleId>('01900000-0000-7000-8000-000000000001')
const SECOND = as<SaleId>('01900000-0000-7000-8000-000000000002')

/** A counter where every press of a key for cash is accepted. */
const ACCEPTING: CashWork = {
  submit: async ({ quoteId }) => ({ kind: 'accepted', sale: aSale('intent', { id: quoteId }) }),
  submitOrder: async ({ quoteIds }) => ({
    kind: 'accepted',
    sales: quoteIds.map(id => aSale('intent', { id })),
  }),
  payRefund: async () => ({ kind: 'paid', sale: aSale('failed') }),
}

type Counter = {
  readonly drawer: Drawer
  readonly cash: CashWork
  readonly kicks: () => number
  readonly troubles: readonly PrinterTrouble[]
  readonly asked: readonly string[]
}

function aCounter(over: Partial<DrawerDeps> = {}, sales: CashWork = ACCEPTING): Counter {
  let kicks = 0
  const troubles: PrinterTrouble[] = []
  const asked: string[] = []
  const drawer = createDrawer({
    printer: () => PRINTER,
    kick: async () => {
      kicks += 1
      return null
    },
    authorise: async ({ reason }) => {
      asked.push(reason)
      return ok({ by: 'manager' })
    },
    visiting: false,
    onTrouble: trouble => troubles.push(trouble),
    onBug: never('onBug'),
    ...over,
  })
  return { drawer, cash: drawer.opensFor(sales), kicks: () => kicks, troubles, asked }
}

describe('the drawer', () => {
  it('opens once for a sale, however often its key is pressed', async () => {
    const { cash, kicks } = aCounter()
    await cash.submit({ quoteId: FIRST, cash: pesos(200) })
    await cash.submit({ quoteId: FIRST, cash: pesos(200) })
    expect(kicks()).toBe(1)
    await cash.submit({ quoteId: SECOND, cash: pesos(200) })
    expect(kicks()).toBe(2)
  })

  it('opens once for everything one customer buys', async () => {
    const { cash, kicks } = aCounter()
    await cash.submitOrder({ quoteIds: [FIRST, SECOND], cash: pesos(500) })
    expect(kicks()).toBe(1)
  })

  it('opens again where the cash of a sale goes back', async () => {
    const { cash, kicks } = aCounter()
    await cash.submit({ quoteId: FIRST, cash: pesos(200) })
    await cash.payRefund(FIRST, BACK)
    await cash.payRefund(FIRST, BACK)
    expect(kicks()).toBe(2)
  })

  it('stays shut for what was not accepted, and where the shop wants it so', async () => {
    const refusing: CashWork = {
      ...ACCEPTING,
      submit: async () => ({ kind: 'stopped', stop: { kind: 'not-ready' } }),
    }
    const refused = aCounter({}, refusing)
    await refused.cash.submit({ quoteId: FIRST, cash: pesos(200) })
    const off = { ...PRINTER, drawer: { ...PRINTER.drawer, opens: false } }
    const unwanted = aCounter({ printer: () => off })
    await unwanted.cash.submit({ quoteId: FIRST, cash: pesos(200) })
    expect([refused.kicks(), unwanted.kicks()]).toEqual([0, 0])
  })

  it('holds up no sale when its printer is out of reach, and is written down', async () => {
    const { cash, troubles } = aCounter({ kick: async () => ({ kind: 'stuck' }) })
    expect(await cash.submit({ quoteId: FIRST, cash: pesos(200) })).toMatchObject({ kind: 'accepted' })
    await settle()
    expect(troubles).toEqual([{ kind: 'stuck' }])
  })

  it('opens without a sale only with the manager’s PIN', async () => {
    const { drawer, kicks, asked } = aCounter()
    expect(await drawer.open(LEAVE)).toEqual({ kind: 'opened' })
    expect([kicks(), asked]).toEqual([1, ['Dar cambio']])
    const refusal = { kind: 'wrong', triesLeft: 2, waitMs: 0 } as const
    const refused = aCounter({ authorise: async () => err(refusal) })
    expect(await refused.drawer.open(LEAVE)).toEqual({ kind: 'refused', refusal })
    expect(refused.kicks()).toBe(0)
  })

  it('stays shut while a till that sells for real only practises, for sales and for the PIN', async () => {
    const { drawer, cash, kicks, asked } = aCounter({ visiting: true })
    await cash.submit({ quoteId: FIRST, cash: pesos(200) })
    await cash.submitOrder({ quoteIds: [SECOND], cash: pesos(200) })
    await cash.payRefund(FIRST, BACK)
    expect(await drawer.open(LEAVE)).toEqual({ kind: 'practising' })
    expect([kicks(), asked]).toEqual([0, []])
  })
})
