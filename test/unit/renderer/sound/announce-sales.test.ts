import { describe, expect, it } from 'vitest'
import { createSalesStore } from '#renderer/features/sale-status/sales-store.ts'
import { createSoundStore } from '#renderer/sound/sound-store.ts'
import { announceSales } from '#renderer/sound/announce-sales.ts'
import { aSale } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

function heardBy(play: (sales: ReturnType<typeof createSalesStore>) => void): string[] {
  const heard: string[] = []
  const sales = createSalesStore({ api: createFakeApi().api })
  announceSales(sales, { done: () => heard.push('done'), failed: () => heard.push('failed') })
  play(sales)
  return heard
}

describe('the sound button', () => {
  it('shows which tone came last, also to whoever cannot hear it', () => {
    const sound = createSoundStore()
    const played: string[] = []
    const tones = sound.overhear({ done: () => played.push('done'), failed: () => played.push('failed') })
    tones.done()
    tones.failed()
    expect(played).toEqual(['done', 'failed'])
    expect(sound.store.getState()).toMatchObject({ last: 'failed', count: 2 })
  })
})

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
    expect(heard).toEqual(['failed', 'failed'])
  })

  it('is silent about old sales that are only being shown', () => {
    expect(heardBy(sales => sales.remember(aSale('failed')))).toEqual([])
  })
})
