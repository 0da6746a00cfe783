import { describe, expect, it } from 'vitest'
import { aSale, someFacts } from '#test/support/builders.ts'
import type { ChipiBooks, ChipiPurchase, OurBooks } from '#test/support/crash/books.ts'
import { compareBooks } from '#test/support/crash/compare-books.ts'
import type { Sale } from '#shared/domain/sale.ts'

const { transactionHash, reference } = someFacts()
const purchase: ChipiPurchase = {
  id: 'tx-1',
  transactionHash,
  reference,
  status: 'SUCCESS',
  folio: '0012345678',
}
const debit = { kind: 'debit', purchaseId: 'tx-1', transactionHash } as const
const restore = { ...debit, kind: 'restore' } as const

const chipi = (changes: Partial<ChipiBooks> = {}): ChipiBooks => ({
  movements: [debit],
  purchases: [purchase],
  ...changes,
})
const ours = (sales: readonly Sale[], damage: readonly string[] = []): OurBooks => ({
  sales,
  damage,
  printed: () => 0,
})

describe('comparing the books', () => {
  it('finds nothing where the one debit is the one settled sale', () => {
    const books = { chipi: chipi(), ours: ours([aSale('settled')]), accepted: [reference] }
    expect(compareBooks(books)).toEqual([])
  })

  it('leaves a sale alone that nobody has given a last word', () => {
    for (const state of ['sent', 'unknown', 'pending', 'review'] as const) {
      expect(compareBooks({ chipi: chipi(), ours: ours([aSale(state)]), accepted: [] })).toEqual([])
    }
  })

  it('sees two debits for one intent', () => {
    const twice = chipi({
      movements: [debit, { ...debit, purchaseId: 'tx-2' }],
      purchases: [purchase, { ...purchase, id: 'tx-2' }],
    })
    const breaches = compareBooks({ chipi: twice, ours: ours([aSale('settled')]), accepted: [] })
    expect(breaches.map(breach => breach.kind)).toEqual(['doubled'])
  })

  it('sees two debits for one intent that was sent again with another key', () => {
    const again = { ...purchase, id: 'tx-2', transactionHash: 'another' }
    const twice = chipi({
      movements: [debit, { ...debit, purchaseId: 'tx-2', transactionHash: 'another' }],
      purchases: [purchase, again],
    })
    const breaches = compareBooks({ chipi: twice, ours: ours([aSale('settled')]), accepted: [] })
    expect(breaches.map(breach => breach.kind)).toEqual(['doubled', 'lost'])
  })

  it('sees a debit that no sale here belongs to', () => {
    const breaches = compareBooks({ chipi: chipi(), ours: ours([]), accepted: [] })
    expect(breaches.map(breach => breach.kind)).toEqual(['lost'])
  })

  it('sees a sale that was taken cash for and is not in the ledger', () => {
    const nothing = chipi({ movements: [], purchases: [] })
    const breaches = compareBooks({ chipi: nothing, ours: ours([]), accepted: ['5587654321'] })
    expect(breaches).toEqual([{ kind: 'lost', what: expect.stringContaining('5587654321') }])
  })

  it('sees a ledger that is damaged', () => {
    const damaged = ours([aSale('settled')], ['the chain breaks at entry 7'])
    const breaches = compareBooks({ chipi: chipi(), ours: damaged, accepted: [] })
    expect(breaches).toEqual([{ kind: 'lost', what: expect.stringContaining('entry 7') }])
  })

  it('sees a settled sale with a folio that is not the one Chipi gave', () => {
    const other = chipi({ purchases: [{ ...purchase, folio: '9999999999' }] })
    const breaches = compareBooks({ chipi: other, ours: ours([aSale('settled')]), accepted: [] })
    expect(breaches.map(breach => breach.kind)).toEqual(['misjudged'])
  })

  it('sees a settled sale that Chipi has not settled', () => {
    const pending = chipi({ purchases: [{ ...purchase, status: 'PENDING' }] })
    const breaches = compareBooks({ chipi: pending, ours: ours([aSale('settled')]), accepted: [] })
    expect(breaches.map(breach => breach.kind)).toEqual(['misjudged'])
  })

  it('sees a debit for a sale that says nothing of it ever left', () => {
    const breaches = compareBooks({ chipi: chipi(), ours: ours([aSale('intent')]), accepted: [] })
    expect(breaches.map(breach => breach.kind)).toEqual(['misjudged'])
  })

  it('sees a failed sale whose debit stands, and lets one be whose credits came back', () => {
    const failed = ours([aSale('failed')])
    const standing = compareBooks({ chipi: chipi(), ours: failed, accepted: [] })
    expect(standing.map(breach => breach.kind)).toEqual(['misjudged'])
    const restored = chipi({
      movements: [debit, restore],
      purchases: [{ ...purchase, status: 'FAILED' }],
    })
    expect(compareBooks({ chipi: restored, ours: failed, accepted: [] })).toEqual([])
  })
})
