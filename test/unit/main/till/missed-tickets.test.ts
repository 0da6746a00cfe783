import { describe, expect, it } from 'vitest'
import type { Ledger } from '#main/ledger/ledger.ts'
import { missedTickets } from '#main/till/missed-tickets.ts'
import { aLedger, aNewSale } from '#test/support/a-ledger.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { as, type SaleId, type TransactionHash } from '#shared/domain/ids.ts'

const MINUTE = 60_000

describe('tickets a dead program may have owed', () => {
  const sellIn =
    (ledger: Ledger) =>
    (name: string, status: string, at: number): SaleId => {
      const id = as<SaleId>(name)
      const begun = ledger.begin(
        aNewSale({ id, confirmedAt: at, transactionHash: as<TransactionHash>(name) }),
      )
      if (!begun.ok) throw new Error(begun.error.kind)
      ledger.record(id, { type: 'sale.sent', at })
      ledger.record(id, { type: 'sale.reported', at, report: aReport(status) })
      return id
    }

  it('are those of sales that ended within the last half hour, oldest first', () => {
    const ledger = aLedger()
    const sell = sellIn(ledger)
    sell('yesterday', 'SUCCESS', MORNING - 24 * 60 * MINUTE)
    const settled = sell('settled', 'SUCCESS', MORNING - 20 * MINUTE)
    const failed = sell('failed', 'FAILED', MORNING - MINUTE)
    sell('pending', 'PENDING', MORNING - MINUTE)
    expect(missedTickets(ledger, MORNING)).toEqual([settled, failed])
  })

  it('are ten at most', () => {
    const ledger = aLedger()
    for (let n = 0; n < 12; n += 1) sellIn(ledger)(`many-${String(n)}`, 'SUCCESS', MORNING)
    expect(missedTickets(ledger, MORNING)).toHaveLength(10)
  })
})
