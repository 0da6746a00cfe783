import { describe, expect, it } from 'vitest'
import { freeBytesIn, guardRoom } from '#main/sale/guard-room.ts'
import type { SaleEngine } from '#main/sale/sale-engine.ts'
import { as, type SkuId } from '#shared/domain/ids.ts'

const REQUEST = { skuId: as<SkuId>('sku-1'), reference: '5512345678', amountText: null }
const FULL = { kind: 'stopped', stop: { kind: 'ledger', problem: { kind: 'disk-full' } } }
const SOLD = { kind: 'stopped', stop: { kind: 'sku-vanished' } } as const

function guarded(freeBytes: number | null): Pick<SaleEngine, 'quote'> {
  return guardRoom({ quote: () => SOLD }, { freeBytes: () => freeBytes })
}

describe('a price on a disk that is nearly full', () => {
  it('is not promised: nothing of the sale could be written down', () => {
    expect(guarded(0).quote(REQUEST)).toEqual(FULL)
    expect(guarded(100_000).quote(REQUEST)).toEqual(FULL)
  })

  it('is promised where there is room, or where nobody can tell', () => {
    expect(guarded(50_000_000).quote(REQUEST)).toBe(SOLD)
    expect(guarded(null).quote(REQUEST)).toBe(SOLD)
  })

  it('asks the disk itself, which need not answer', () => {
    expect(freeBytesIn('/')).toBeGreaterThan(0)
    expect(freeBytesIn('/no/such/folder')).toBeNull()
  })
})
