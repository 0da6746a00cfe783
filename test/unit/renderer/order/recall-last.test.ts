import { describe, expect, it } from 'vitest'
import type { Sale } from '#shared/domain/sale.ts'
import { recallLast, STILL_HERE_MS } from '#renderer/features/order/recall-last.ts'
import { aSale, aSku, MORNING } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'
import { aCounter, onScreen, PHONE, stepAt, TELCEL } from '../counter/a-counter.ts'

const VIEW = { tiles: [TELCEL], sold: {}, takenAt: MORNING, skuCount: 1 }

function aShop(sales: readonly Sale[], skus = [aSku()]) {
  return createFakeApi({ 'sale.recent': () => sales, 'catalog.products': () => skus }).api
}

describe('the last sale after a restart', () => {
  it('is offered again from the ledger: the customer may still be there', async () => {
    const last = await recallLast(aShop([aSale('settled')]), { view: VIEW, now: MORNING + 60_000 })
    if (last === null) throw new Error('nothing was recalled')
    const { counter } = aCounter()
    counter.recall(last)
    await counter.repeatProduct()
    expect(stepAt(counter, 'reference').pick.sku.id).toBe(aSku().id)
    counter.next()
    counter.repeatNumber()
    expect(counter.store.getState().carried?.reference).toBe(PHONE)
    expect(onScreen(counter)).toBe('carriers')
  })

  it('is not offered once nobody can be waiting any more, nor without a product to sell', async () => {
    const late = MORNING + STILL_HERE_MS + 1
    expect(await recallLast(aShop([aSale('settled')]), { view: VIEW, now: late })).toBeNull()
    expect(await recallLast(aShop([aSale('settled')], []), { view: VIEW, now: MORNING })).toBeNull()
    expect(await recallLast(aShop([aSale('settled')]), { view: null, now: MORNING })).toBeNull()
    expect(await recallLast(aShop([]), { view: VIEW, now: MORNING })).toBeNull()
  })
})
