import { describe, expect, it } from 'vitest'
import { pesos } from '#shared/domain/money.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import {
  changeOf,
  isAtRest,
  leftBehind,
  needingAttention,
} from '#renderer/features/sale-status/sales-selectors.ts'
import { createSalesStore, type SaleCard, type Sales } from '#renderer/features/sale-status/sales-store.ts'
import { sendsByItself } from '#renderer/text/next-words.ts'
import { aSale, MORNING } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const ID = aSale('sent').facts.id

function someSales(answers: Partial<MainHandlers> = {}): Sales {
  return createSalesStore({ api: createFakeApi(answers).api })
}
function cardOf(sales: Sales): SaleCard {
  const card = sales.store.getState().cards.get(ID)
  if (card === undefined) throw new Error('the sale is not known')
  return card
}

describe('the sales of this run', () => {
  it('follows the news about a sale', () => {
    const sales = someSales()
    sales.hear(aSale('sent'))
    sales.hear(aSale('settled'))
    expect(cardOf(sales).sale.state).toBe('settled')
  })

  it('never goes back to an older answer when the news was faster', () => {
    const sales = someSales()
    sales.hear(aSale('settled'))
    sales.learn(aSale('sent'))
    expect(cardOf(sales).sale.state).toBe('settled')
  })

  it('keeps a sale that ended while the cashier was elsewhere until it was seen', () => {
    const sales = someSales()
    sales.hear(aSale('pending'))
    sales.hear(aSale('failed'))
    const waiting = () => needingAttention(sales.store.getState().cards, null)
    expect(waiting()).toHaveLength(1)
    sales.dismiss(ID)
    expect(waiting()).toEqual([])
  })

  it('never lets a sale without a last word out of sight', () => {
    const sales = someSales()
    sales.hear(aSale('unknown'))
    sales.dismiss(ID)
    expect(needingAttention(sales.store.getState().cards, null)).toHaveLength(1)
  })

  it('brings a dismissed sale back when Chipi contradicts itself', () => {
    const sales = someSales()
    sales.hear(aSale('failed'))
    sales.dismiss(ID)
    sales.hear(aSale('review'))
    expect(needingAttention(sales.store.getState().cards, null)).toHaveLength(1)
  })

  it('offers a recovered intent for sending or giving up', () => {
    const sales = someSales()
    sales.recover([aSale('intent')])
    expect(isAtRest(cardOf(sales), MORNING)).toBe(true)
    expect(leftBehind(sales.store.getState().cards)).toHaveLength(1)
  })

  it('tells of a sale of an earlier run, and of its change, until somebody has looked, done or not', () => {
    const sales = someSales()
    const facts = { cash: pesos(500), change: pesos(300) }
    sales.recover([aSale('sent', facts)])
    sales.hear(aSale('settled', facts))
    const left = leftBehind(sales.store.getState().cards)
    expect(changeOf(left)).toBe(pesos(300))
    sales.dismiss(ID)
    expect(leftBehind(sales.store.getState().cards)).toEqual([])
  })

  it('offers the same for an intent that could not be written down as sent, after a moment', () => {
    const sales = someSales()
    sales.hear(aSale('intent'))
    expect(isAtRest(cardOf(sales), MORNING + 1_000)).toBe(false)
    expect(isAtRest(cardOf(sales), MORNING + 6_000)).toBe(true)
  })

  it('forgets that a sale was to be sent when the till that would have done so is closed', () => {
    const sales = someSales()
    sales.hear(aSale('intent'))
    const plan = { saleId: ID, next: 'send', at: MORNING + 30_000 } as const
    sales.hearPlan(plan)
    expect(sendsByItself(sales.store.getState().plans.get(ID), MORNING)).toBe(true)
    expect(sendsByItself(plan, plan.at)).toBe(false)
    sales.recover([aSale('intent')])
    expect(sendsByItself(sales.store.getState().plans.get(ID), MORNING)).toBe(false)
  })

  it('keeps what a till that has opened plans to ask', () => {
    const sales = someSales()
    const plan = { saleId: ID, next: 'probe', at: MORNING + 30_000 } as const
    sales.hearPlan(plan)
    sales.recover([aSale('unknown')])
    expect(sales.store.getState().plans.get(ID)).toEqual(plan)
  })

  it('forgets the sales of an environment that is gone', () => {
    const sales = someSales()
    sales.hear(aSale('pending', { environment: 'practice' }))
    sales.keepOnly('production')
    expect(sales.store.getState().cards.size).toBe(0)
  })

  it('does not offer to give up a sale that may have been taken', () => {
    const sales = someSales()
    for (const state of ['sent', 'unknown', 'pending', 'review'] as const) {
      sales.hear(aSale(state))
      expect(isAtRest(cardOf(sales), MORNING)).toBe(false)
    }
  })

  it('gives up an intent and shows what is owed', async () => {
    const sales = someSales({ 'sale.abandon': () => ({ kind: 'abandoned', sale: aSale('failed') }) })
    sales.recover([aSale('intent')])
    await sales.abandon(ID)
    expect(cardOf(sales)).toMatchObject({ sale: { state: 'failed' }, errand: null })
  })

  it('says that it was too late to give up a sale that had left', async () => {
    const sales = someSales({ 'sale.abandon': () => ({ kind: 'too-late', sale: aSale('sent') }) })
    sales.recover([aSale('intent')])
    await sales.abandon(ID)
    expect(cardOf(sales)).toMatchObject({ sale: { state: 'sent' }, errand: { kind: 'too-late' } })
  })

  it('says that giving up could not be written down, and leaves the sale as it was', async () => {
    const problem = { kind: 'disk-full' } as const
    const sales = someSales({ 'sale.abandon': () => ({ kind: 'ledger', problem }) })
    sales.recover([aSale('intent')])
    await sales.abandon(ID)
    expect(cardOf(sales)).toMatchObject({
      sale: { state: 'intent' },
      errand: { kind: 'not-cancelled', problem },
    })
  })

  it('does not call it too late to give up a sale while the till is closed', async () => {
    const sales = someSales({ 'sale.abandon': () => null })
    sales.recover([aSale('intent')])
    await sales.abandon(ID)
    expect(cardOf(sales).errand).toEqual({ kind: 'not-ready' })
  })

  it('says why a sale could not be sent again', async () => {
    const sales = someSales({ 'sale.send-again': () => ({ kind: 'stopped', stop: { kind: 'no-token' } }) })
    sales.recover([aSale('intent')])
    await sales.sendAgain(ID)
    expect(cardOf(sales).errand).toEqual({ kind: 'stopped', stop: { kind: 'no-token' } })
  })

  it('tells how printing went without touching the sale', () => {
    const sales = someSales()
    sales.hear(aSale('settled'))
    sales.hearPrinted({
      saleId: ID,
      outcome: { kind: 'not-printed', name: 'Recibos', trouble: { kind: 'timed-out' } },
    })
    expect(cardOf(sales)).toMatchObject({
      sale: { state: 'settled' },
      print: { kind: 'done', outcome: { kind: 'not-printed' } },
    })
  })

  it('does not take a sale looked up in the history for news', () => {
    const sales = someSales()
    sales.remember(aSale('settled'))
    expect(needingAttention(sales.store.getState().cards, null)).toEqual([])
  })
})
