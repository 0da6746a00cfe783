import { expect, it } from 'vitest'
import type { WritableDatabase } from '#main/ledger/database.ts'
import { rebuildProjection } from '#main/ledger/projection.ts'
import { aReport, MORNING } from '#test/support/builders.ts'
import { aLedger, aNewSale, rawDatabase, saleNumber } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

/** How many statements folding a shop again prepares; each is kept in memory until it is over. */
function statementsFor(sales: number): number {
  const folder = tempFolder()
  const ledger = aLedger(folder)
  for (let n = 1; n <= sales; n += 1) {
    const begun = ledger.begin(aNewSale(saleNumber(n, MORNING)))
    if (!begun.ok) throw new Error(begun.error.kind)
    const { id } = begun.value.facts
    ledger.record(id, { type: 'sale.sent', at: MORNING })
    ledger.record(id, { type: 'sale.reported', at: MORNING, report: aReport('SUCCESS') })
  }
  const db = rawDatabase(folder)
  let prepared = 0
  const counting: WritableDatabase = {
    prepare: sql => {
      prepared += 1
      return db.prepare(sql)
    },
    exec: sql => db.exec(sql),
    get isTransaction() {
      return db.isTransaction
    },
  }
  rebuildProjection(counting)
  return prepared
}

it('folding years of sales again takes no more memory than folding a few', () => {
  expect(statementsFor(20)).toBe(statementsFor(2))
})
