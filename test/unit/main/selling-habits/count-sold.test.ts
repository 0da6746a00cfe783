import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '#main/ledger/open-ledger.ts'
import { countSoldIn } from '#main/selling-habits/count-sold.ts'
import { readHabits, writeHabits } from '#main/selling-habits/habits-file.ts'
import { as, type SaleId, type SkuId, type TransactionHash } from '#shared/domain/ids.ts'
import { aReport, aSku, MORNING, someFacts } from '#test/support/builders.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

function sell(
  folder: string,
  sales: readonly { sku: string; at: number; status: 'SUCCESS' | 'FAILED' | null }[],
): void {
  const opened = openLedger(folder, () => as('T1'))
  if (!opened.ok) throw new Error(opened.error.kind)
  const ledger = opened.value
  for (const [place, { sku, at, status }] of sales.entries()) {
    const id = as<SaleId>(`sale-${String(place)}`)
    const { ticket: _ticket, terminal: _terminal, ...facts } = someFacts({ id, confirmedAt: at })
    const one = {
      ...facts,
      transactionHash: as<TransactionHash>(`key-${String(place)}`),
      sku: aSku({ id: as<SkuId>(sku) }),
    }
    expect(ledger.begin(one).ok).toBe(true)
    ledger.record(id, { type: 'sale.sent', at })
    if (status !== null) ledger.record(id, { type: 'sale.reported', at, report: aReport(status) })
  }
  ledger.close()
}

describe('counting what sells', () => {
  it('counts settled sales by product and nothing older than asked for', () => {
    const folder = tempFolder()
    sell(folder, [
      { sku: 'a', at: MORNING, status: 'SUCCESS' },
      { sku: 'a', at: MORNING + 1, status: 'SUCCESS' },
      { sku: 'a', at: MORNING + 2, status: 'FAILED' },
      { sku: 'b', at: MORNING + 3, status: null },
      { sku: 'c', at: MORNING - 1, status: 'SUCCESS' },
    ])
    expect(countSoldIn(folder, MORNING)).toEqual({ a: 2 })
  })

  it('counts nothing where there is no ledger, and does not make one', () => {
    expect(countSoldIn(join(tempFolder(), 'nowhere'), 0)).toEqual({})
  })

  it('keeps the count for the next start, and a file it cannot read is no count', () => {
    const folder = tempFolder()
    expect(readHabits(folder).sold).toEqual({})
    writeHabits(folder, { day: '2026-11-20', sold: { 'recharges/telcel': 3 } })
    expect(readHabits(folder)).toMatchObject({ day: '2026-11-20', sold: { 'recharges/telcel': 3 } })
  })
})
