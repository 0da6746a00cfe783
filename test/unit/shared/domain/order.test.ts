import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { as, type Reference, type SkuId } from '#shared/domain/ids.ts'
import { pesos, toCentavos } from '#shared/domain/money.ts'
import { allotCash, isTwinOf, orderTotal } from '#shared/domain/order.ts'
import { aSku } from '#test/support/builders.ts'

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)
const amounts = array(integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 12 })

describe('the cash of an order', () => {
  it('is allotted to the centavo: every sale is paid, and nothing appears or vanishes', () => {
    assert(
      property(amounts, integer({ min: 0, max: 50_000_000 }), (totals, extra) => {
        const cash = toCentavos(Math.min(sum(totals) + extra, 100_000_000))
        const parts = allotCash(totals.map(toCentavos), cash)
        expect(parts?.map(part => part.cash - part.change)).toEqual(totals)
        expect(sum(parts?.map(part => part.cash) ?? [])).toBe(cash)
        expect(sum(parts?.map(part => part.change) ?? [])).toBe(cash - sum(totals))
      }),
    )
  })

  it('that is one centavo short begins nothing', () => {
    assert(
      property(amounts, totals => {
        expect(allotCash(totals.map(toCentavos), toCentavos(sum(totals) - 1))).toBeNull()
      }),
    )
  })

  it('is no amount above a million pesos', () => {
    expect(orderTotal([pesos(600_000), pesos(400_000)])).toBe(pesos(1_000_000))
    expect(orderTotal([pesos(600_000), pesos(400_001)])).toBeNull()
  })
})

describe('two items of an order', () => {
  const reference = as<Reference>('5512345678')
  const other = as<Reference>('5587654321')
  const card = (id: string) => aSku({ id: as<SkuId>(id), shelf: 'gift-cards' })

  it('are twins when product and number are the same', () => {
    expect(isTwinOf({ sku: aSku(), reference }, { sku: aSku(), reference })).toBe(true)
    expect(isTwinOf({ sku: aSku(), reference }, { sku: aSku(), reference: other })).toBe(false)
    expect(isTwinOf({ sku: aSku({ id: as('sku-2') }), reference }, { sku: aSku(), reference })).toBe(false)
  })

  it('are twins when both are gift cards for one number, whatever their brands', () => {
    expect(isTwinOf({ sku: card('netflix'), reference }, { sku: card('xbox'), reference })).toBe(true)
  })
})
