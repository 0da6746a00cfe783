import { describe, expect, it } from 'vitest'
import { as, type Reference, type SaleId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import type { QuoteOutcome, SaleStop } from '#shared/domain/selling.ts'
import { aBill } from '#test/support/builders.ts'
import {
  aCounter,
  aQuote,
  PHONE,
  settled,
  onScreen,
  stepAt,
  TELCEL,
  toCash,
  toConfirm,
  type,
} from './a-counter.ts'

const twin: SaleStop = { kind: 'twin', until: 1, ticket: 'T1-000001', saleId: as('sale-1') }
const stopped = (stop: SaleStop): QuoteOutcome => ({ kind: 'stopped', stop })

describe('the promised price', () => {
  it('asks for the price of exactly what was typed', async () => {
    const under = aCounter()
    await toConfirm(under)
    expect(under.fake.asked).toContainEqual([
      'sale.quote',
      { skuId: 'sku-TEL200', reference: PHONE, amountText: null },
    ])
    expect(stepAt(under.counter, 'confirm').pricing).toEqual({ kind: 'quoted', quote: aQuote() })
  })

  it('asks for the price of a typed amount as it was typed', async () => {
    const under = aCounter({}, [aBill()])
    await under.counter.openTile(TELCEL)
    type(under.counter, '0'.repeat(30))
    under.counter.finish()
    type(under.counter, '845.50')
    under.counter.finish()
    await settled()
    expect(under.fake.asked.at(-1)).toEqual([
      'sale.quote',
      { skuId: 'sku-CFE', reference: '0'.repeat(30), amountText: '845.50' },
    ])
  })

  it('does not let cash be taken before there is a price', async () => {
    const under = aCounter({ 'sale.quote': () => stopped(twin) })
    await toConfirm(under)
    under.counter.confirm()
    expect(stepAt(under.counter, 'confirm').pricing).toEqual({
      kind: 'stopped',
      stop: twin,
      cashInHand: false,
    })
  })

  it('takes the customer back from the cash when the same sale was just made', async () => {
    const under = aCounter()
    await toCash(under)
    under.counter.hearQuote({ quoteId: aQuote().id, outcome: stopped(twin) })
    expect(stepAt(under.counter, 'confirm').pricing.kind).toBe('stopped')
  })

  it('sells at the new price only after the customer agreed to it', async () => {
    const dearer = aQuote({ id: as<SaleId>('quote-2'), face: pesos(210), total: pesos(210) })
    const under = aCounter()
    await toConfirm(under)
    under.counter.hearQuote({
      quoteId: aQuote().id,
      outcome: stopped({ kind: 'price-changed', quote: dearer }),
    })
    under.counter.confirm()
    expect(stepAt(under.counter, 'confirm').pricing.kind).toBe('stopped')
    under.counter.acceptNewPrice()
    under.counter.confirm()
    expect(stepAt(under.counter, 'cash').quote).toEqual(dearer)
  })

  it('quotes the number sold to before when that was meant', async () => {
    const lookAlike = { reference: as<Reference>('5512345687'), times: 3, lastAt: 1 }
    let asked = 0
    const under = aCounter({
      'sale.quote': ({ reference }) => {
        asked += 1
        return {
          kind: 'quoted',
          quote: aQuote({ reference: as(reference), lookAlike: asked === 1 ? lookAlike : null }),
        }
      },
    })
    await toConfirm(under)
    await under.counter.takeKnownNumber()
    expect(stepAt(under.counter, 'confirm')).toMatchObject({
      draft: { reference: '5512345687' },
      pricing: { kind: 'quoted', quote: { reference: '5512345687', lookAlike: null } },
    })
  })

  it('lets a number pass that only resembles another: it asks and never blocks', async () => {
    const lookAlike = { reference: as<Reference>('5512345687'), times: 1, lastAt: 1 }
    const under = aCounter({ 'sale.quote': () => ({ kind: 'quoted', quote: aQuote({ lookAlike }) }) })
    await toConfirm(under)
    under.counter.confirm()
    expect(stepAt(under.counter, 'cash').quote.reference).toBe(PHONE)
  })

  it('leaves the sale alone when the news is about another price', async () => {
    const under = aCounter()
    await toCash(under)
    under.counter.hearQuote({ quoteId: as<SaleId>('another'), outcome: stopped(twin) })
    expect(onScreen(under.counter)).toBe('cash')
  })

  it('ignores news about the price once the sale is submitted', async () => {
    const under = aCounter({ 'sale.submit': () => new Promise(() => undefined) })
    await toCash(under)
    void under.counter.pay(pesos(200))
    under.counter.hearQuote({ quoteId: aQuote().id, outcome: stopped(twin) })
    expect(stepAt(under.counter, 'cash').tender.kind).toBe('submitting')
  })

  it('asks by itself once the till has woken', async () => {
    let awake = false
    const under = aCounter({
      'sale.quote': () => (awake ? { kind: 'quoted', quote: aQuote() } : stopped({ kind: 'not-ready' })),
    })
    await toConfirm(under)
    expect(stepAt(under.counter, 'confirm').pricing.kind).toBe('stopped')
    awake = true
    await under.counter.hearReady()
    expect(stepAt(under.counter, 'confirm').pricing.kind).toBe('quoted')
  })
})
