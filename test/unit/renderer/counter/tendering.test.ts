import { describe, expect, it } from 'vitest'
import { pesos } from '#shared/domain/money.ts'
import type { SubmitOutcome } from '#shared/domain/selling.ts'
import { aSale } from '#test/support/builders.ts'
import { aCounter, aQuote, onScreen, stepAt, toCash, toConfirm, type } from './a-counter.ts'

const submits = (asked: readonly (readonly [string, unknown])[]): unknown[] =>
  asked.filter(([channel]) => channel === 'sale.submit').map(([, input]) => input)

describe('taking the cash', () => {
  it('submits at once when a note’s key is pressed, and shows the sale', async () => {
    const under = aCounter()
    await toCash(under)
    await under.counter.pay(pesos(500))
    expect(submits(under.fake.asked)).toEqual([{ quoteId: aQuote().id, cash: pesos(500) }])
    expect(under.accepted.map(sale => sale.state)).toEqual(['sent'])
    expect(onScreen(under.counter)).toBe('status')
  })

  it('submits once, however often the key is pressed', async () => {
    const under = aCounter()
    await toCash(under)
    await Promise.all([
      under.counter.pay(pesos(200)),
      under.counter.pay(pesos(200)),
      under.counter.pay(pesos(500)),
      under.counter.payTyped(),
      under.counter.payAgain(),
    ])
    expect(submits(under.fake.asked)).toHaveLength(1)
  })

  it('cannot be paid before the cashier has confirmed', async () => {
    const under = aCounter()
    await toConfirm(under)
    await under.counter.pay(pesos(200))
    expect(submits(under.fake.asked)).toEqual([])
  })

  it('takes any amount that is typed', async () => {
    const under = aCounter()
    await toCash(under)
    type(under.counter, '250.50')
    await under.counter.payTyped()
    expect(submits(under.fake.asked)).toEqual([{ quoteId: aQuote().id, cash: 25_050 }])
  })

  it('says how much is missing instead of submitting too little', async () => {
    const under = aCounter()
    await toCash(under)
    type(under.counter, '150')
    await under.counter.payTyped()
    expect(submits(under.fake.asked)).toEqual([])
    expect(stepAt(under.counter, 'cash').tender).toMatchObject({ kind: 'typing', missing: pesos(50) })
  })

  it('asks about cash whose change is more than the largest note before it goes out', async () => {
    const under = aCounter()
    await toCash(under)
    type(under.counter, '75010')
    await under.counter.payTyped()
    await under.counter.payTyped()
    expect(submits(under.fake.asked)).toEqual([])
    expect(stepAt(under.counter, 'cash').tender).toMatchObject({ text: '75010', doubted: true })
    await under.counter.paySurely()
    expect(submits(under.fake.asked)).toEqual([{ quoteId: aQuote().id, cash: pesos(75_010) }])
  })

  it('forgets that question with the next digit, and never asks it for change a note can bring', async () => {
    const under = aCounter()
    await toCash(under)
    type(under.counter, '1200')
    await under.counter.payTyped()
    under.counter.erase()
    expect(stepAt(under.counter, 'cash').tender).toMatchObject({ text: '120' })
    expect(stepAt(under.counter, 'cash').tender).not.toHaveProperty('doubted')
    await under.counter.paySurely()
    expect(submits(under.fake.asked)).toEqual([])
    type(under.counter, '0')
    under.counter.erase()
    under.counter.eraseAll()
    type(under.counter, '1199.50')
    await under.counter.payTyped()
    expect(submits(under.fake.asked)).toEqual([{ quoteId: aQuote().id, cash: 119_950 }])
  })

  it('asks the same of notes that were laid down', async () => {
    const under = aCounter()
    await toCash(under)
    await under.counter.layDown(pesos(100))
    await under.counter.layDown(pesos(1_000))
    await under.counter.layDown(pesos(100))
    await under.counter.payTyped()
    expect(submits(under.fake.asked)).toEqual([])
    expect(stepAt(under.counter, 'cash').tender).toMatchObject({ kind: 'counting', doubted: true })
  })

  it('never takes keys in a burst for cash', async () => {
    const under = aCounter()
    await toCash(under)
    expect(under.counter.takeScan({ code: '750103', ended: false }, 'cash')).toEqual({ kind: 'not-here' })
    expect(stepAt(under.counter, 'cash').tender.kind).toBe('choosing')
  })

  it('cannot be undone by going back once it is submitted', async () => {
    let answer: (outcome: SubmitOutcome) => void = () => undefined
    const under = aCounter({
      'sale.submit': () =>
        new Promise(resolve => {
          answer = resolve
        }),
    })
    await toCash(under)
    const paying = under.counter.pay(pesos(200))
    under.counter.back()
    expect(stepAt(under.counter, 'cash').tender.kind).toBe('submitting')
    answer({ kind: 'accepted', sale: aSale('sent') })
    await paying
    under.counter.back()
    expect(onScreen(under.counter)).toBe('status')
  })

  it('tells the cashier to hand the cash back when no sale begins', async () => {
    const under = aCounter({
      'sale.submit': () => ({
        kind: 'stopped',
        stop: { kind: 'ledger', problem: { kind: 'disk-full' } },
      }),
    })
    await toCash(under)
    await under.counter.pay(pesos(500))
    expect(stepAt(under.counter, 'confirm').pricing).toMatchObject({ kind: 'stopped', cashInHand: true })
    expect(under.accepted).toEqual([])
  })

  it('asks again with the same quote when nobody answered, and never offers to collect again', async () => {
    let broken = true
    const under = aCounter({
      'sale.submit': () => {
        if (broken) throw new Error('the main process broke')
        return { kind: 'accepted', sale: aSale('sent') }
      },
    })
    await toCash(under)
    await under.counter.pay(pesos(500))
    expect(stepAt(under.counter, 'cash').tender.kind).toBe('unsure')
    under.counter.back()
    await under.counter.pay(pesos(200))
    expect(stepAt(under.counter, 'cash').tender.kind).toBe('unsure')
    broken = false
    await under.counter.payAgain()
    expect(onScreen(under.counter)).toBe('status')
    const order = { quoteId: aQuote().id, cash: pesos(500) }
    expect(submits(under.fake.asked)).toEqual([order, order])
  })
})
