import { describe, expect, it } from 'vitest'
import { as, type SkuId } from '#shared/domain/ids.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { aBill, aSku } from '#test/support/builders.ts'
import { aCounter, aQuote, PHONE, stepAt, TELCEL, toCash, toConfirm, toReference, type } from './a-counter.ts'

const LABEL = { pattern: '^[0-9]{10}$', label: 'Phone number (10 digits)' }
const SPANISH = [aSku(), aSku({ id: as<SkuId>('sku-TEL100'), name: 'Telcel $100' })]
const IN_ENGLISH = [aSku({ name: 'Telcel $200 top-up', reference: LABEL })]

/** A shop whose catalog comes in English from the moment `speakEnglish` is called. */
function aTwoTongued(spanish: readonly Sku[] = SPANISH) {
  let skus = spanish
  const under = aCounter({ 'catalog.products': () => skus })
  return { ...under, speakEnglish: (english: readonly Sku[]) => void (skus = english) }
}

describe('another language in the middle of a sale', () => {
  it('reaches the product on the counter, and keeps what was typed', async () => {
    const under = aTwoTongued()
    await toReference(under)
    type(under.counter, PHONE.slice(0, 6))
    under.speakEnglish(IN_ENGLISH)
    await under.counter.reword()
    const { pick, entry } = stepAt(under.counter, 'reference')
    expect(pick.sku).toMatchObject({ name: 'Telcel $200 top-up', reference: LABEL })
    expect(entry.text).toBe(PHONE.slice(0, 6))
  })

  it('changes words alone: not the pattern, not the amount, not the price that was promised', async () => {
    const under = aTwoTongued([aBill()])
    await under.counter.openTile({ ...TELCEL, skuCount: 1 })
    const amount = { kind: 'typed', pattern: '^9$', label: 'Amount' } as const
    under.speakEnglish([aBill({ amount, reference: { pattern: '^1$', label: 'Barcode' } })])
    await under.counter.reword()
    const { sku } = stepAt(under.counter, 'reference').pick
    expect(sku.reference).toEqual({ ...aBill().reference, label: 'Barcode' })
    expect(sku.amount).toEqual({ ...aBill().amount, label: 'Amount' })
  })

  it('is read back in it too, at the same price and for the same quote', async () => {
    const under = aTwoTongued()
    await toConfirm(under)
    under.speakEnglish(IN_ENGLISH)
    await under.counter.reword()
    const { pricing } = stepAt(under.counter, 'confirm')
    expect(pricing).toMatchObject({
      kind: 'quoted',
      quote: { id: aQuote().id, total: aQuote().total, sku: { name: 'Telcel $200 top-up' } },
    })
  })

  it('leaves a step alone that waits for an answer', async () => {
    const under = aCounter({ 'sale.submit': () => new Promise<never>(() => undefined) })
    await toCash(under)
    void under.counter.pay(aQuote().total)
    const waiting = stepAt(under.counter, 'cash')
    await under.counter.reword()
    expect(under.counter.store.getState().step).toBe(waiting)
  })

  it('changes nothing when the words are the same', async () => {
    const under = aTwoTongued()
    await toConfirm(under)
    const { step } = under.counter.store.getState()
    await under.counter.reword()
    expect(under.counter.store.getState().step).toBe(step)
  })
})
