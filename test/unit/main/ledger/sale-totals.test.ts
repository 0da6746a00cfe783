import { describe, expect, it } from 'vitest'
import { pesos } from '#shared/domain/money.ts'
import type { ReadableDatabase } from '#main/ledger/database.ts'
import { sumSales } from '#main/ledger/sale-totals.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber } from '#test/support/a-ledger.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const DAY_MS = 86_400_000
const DAY = { from: MORNING, to: MORNING + DAY_MS }

describe('what a day comes to', () => {
  it('counts what is done, under way and owed apart, and no other day', () => {
    const ledger = aLedger()
    const sell = (n: number, at: number, status: 'SUCCESS' | 'FAILED' | 'PENDING' | null): void => {
      const { id, transactionHash } = saleNumber(n, at)
      const total = pesos(n * 100)
      ledger.begin(aNewSale({ id, transactionHash, confirmedAt: at, face: total, total, cash: total }))
      ledger.record(id, { type: 'sale.sent', at })
      if (status !== null) ledger.record(id, { type: 'sale.reported', at, report: aReport(status) })
    }
    sell(1, MORNING, 'SUCCESS')
    sell(2, MORNING + 1, 'SUCCESS')
    sell(3, MORNING + 2, 'FAILED')
    sell(4, MORNING + 3, 'PENDING')
    sell(5, MORNING + 4, null)
    sell(6, MORNING + DAY_MS, 'SUCCESS')
    sell(7, MORNING - 1, 'SUCCESS')
    expect(ledger.totals(DAY)).toEqual({
      done: { count: 2, centavos: pesos(300) },
      underWay: { count: 2, centavos: pesos(900) },
      owed: { count: 1, centavos: pesos(300) },
    })
  })

  it('is nothing on a day without sales', () => {
    const none = { count: 0, centavos: 0 }
    expect(aLedger().totals(DAY)).toEqual({ done: none, underWay: none, owed: none })
  })

  it('is found by indexes alone', () => {
    const folder = tempFolder()
    aLedger(folder)
    const db = rawDatabase(folder)
    const plans: string[] = []
    const overheard: ReadableDatabase = {
      prepare: sql => {
        plans.push(JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(0, 0)))
        return db.prepare(sql)
      },
    }
    sumSales(overheard, DAY)
    expect(plans).toHaveLength(4)
    for (const index of ['sale_open', 'sale_failed', 'COVERING INDEX sale_walk', 'sale_owed']) {
      expect(plans.filter(plan => plan.includes(index))).toHaveLength(1)
    }
  })
})
