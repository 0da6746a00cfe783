import { describe, expect, it } from 'vitest'
import { createSalesStore } from '#renderer/features/sale-status/sales-store.ts'
import { announceSales } from '#renderer/feedback/announce-sales.ts'
import { aSale } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

function heardBy(play: (sales: ReturnType<typeof createSalesStore>) => void): string[] {
  const heard: string[] = []
  const sales = createSalesStore({ api: createFakeApi().api })
  announceSales(sales, signal => heard.push(signal))
  play(sales)
  return heard
}

describe('the sounds', () => {
  it('sounds once when a sale is done', () => {
    const heard = heardBy(sales => {
      sales.hear(aSale('sent'))
      sales.hear(aSale('settled'))
      sales.hear(aSale('settled'))
    })
    expect(heard).toEqual(['done'])
  })

  it('sounds differently when the cashier has to do something', () => {
    const heard = heardBy(sales => {
      sales.hear(aSale('pending'))
      sales.hear(aSale('failed'))
      sales.hear(aSale('review'))
    })
    expect(heard).toEqual(['failed', 'attention'])
  })

  it('is silent about old sales that are only being shown', () => {
    expect(heardBy(sales => sales.remember(aSale('failed')))).toEqual([])
  })
})
