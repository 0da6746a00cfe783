import { expect, it } from 'vitest'
import type { ReadableDatabase } from '#main/ledger/database.ts'
import { listCarriersOf, listSoldBefore, listToReference } from '#main/ledger/queries.ts'
import { as, type Reference } from '#shared/domain/ids.ts'
import { aLedger, rawDatabase } from '#test/support/a-ledger.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('a price is told without looking through every sale', () => {
  const folder = tempFolder()
  aLedger(folder)
  const db = rawDatabase(folder)
  const asked = new Set<string>()
  const overheard: ReadableDatabase = {
    prepare: sql => {
      asked.add(sql)
      return db.prepare(sql)
    },
  }
  const number = as<Reference>('5512345678')
  listToReference(overheard, number, 0)
  listSoldBefore(overheard, [number])
  listCarriersOf(overheard, number)

  const plans = [...asked].map(sql => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()))
  expect(plans).toHaveLength(3)
  expect(plans.filter(plan => !plan.includes('SEARCH sale USING INDEX sale_ending'))).toEqual([])
})
