import { describe, expect, it } from 'vitest'
import { keepStatements } from '#main/ledger/database.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { searchSales } from '#main/ledger/search-sales.ts'
import { as, type Reference } from '#shared/domain/ids.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber } from '#test/support/a-ledger.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const COUNT = 30
const folioOf = (n: number): string => `AB-${String(n)}-CD`

/** Thirty settled sales, a minute apart, to 5510000001 and so on. */
function thirtySales(ledger: Ledger): void {
  for (let n = 1; n <= COUNT; n += 1) {
    const confirmedAt = MORNING + n * 60_000
    const reference = as<Reference>(`551000${String(n).padStart(4, '0')}`)
    const begun = ledger.begin(aNewSale({ ...saleNumber(n, confirmedAt), confirmedAt, reference }))
    if (!begun.ok) throw new Error(begun.error.kind)
    const { id } = begun.value.facts
    ledger.record(id, { type: 'sale.sent', at: confirmedAt })
    const report = aReport('SUCCESS', { fileNumber: folioOf(n) })
    ledger.record(id, { type: 'sale.reported', at: confirmedAt, report })
  }
}

describe('looking for a sale', () => {
  it.each([
    ['the last digits of the number', '0007', ['T1-000007']],
    ['the whole number, spaced', '55 1000 0007', ['T1-000007']],
    ['the folio', 'AB-7-CD', ['T1-000007']],
    ['the folio in other letters', 'ab7cd', ['T1-000007']],
    ['the ticket', 't1-000007', ['T1-000007']],
    ['a part of the ticket', '000023', ['T1-000023']],
    ['what none has', '99999', []],
  ])('finds it by %s', (_what, query, tickets) => {
    const ledger = aLedger()
    thirtySales(ledger)
    const { sales, depth } = ledger.search(query, 100)
    expect(sales.map(sale => sale.facts.ticket)).toEqual(tickets)
    expect(depth).toBeNull()
  })

  it('answers the newest first, and no more than were asked for', () => {
    const ledger = aLedger()
    thirtySales(ledger)
    const found = ledger.search('551000', 3).sales
    expect(found.map(sale => sale.facts.ticket)).toEqual(['T1-000030', 'T1-000029', 'T1-000028'])
  })

  it.each([
    ['the whole number', '5510000001', ['T1-000001']],
    ['the ticket', 'T1-000001', ['T1-000001']],
    ['the ticket without its noughts', 't1-1', ['T1-000001']],
    ['the ticket without its dash', 't1000001', ['T1-000001']],
    ['a part of the number', '0001', []],
    ['a part that later ones have as well', '003', ['T1-000030']],
  ])('finds one from before the latest by %s', (_what, query, tickets) => {
    const folder = tempFolder()
    thirtySales(aLedger(folder))
    const db = keepStatements(rawDatabase(folder))
    const { rows, depth } = searchSales(db, query, 100, 10)
    expect(rows.map(row => row.ticket)).toEqual(tickets)
    expect(depth).toBe(10)
  })
})
