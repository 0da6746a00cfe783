import { expect, it } from 'vitest'
import { endingOf } from '#main/ledger/search/ending.ts'

// Stands in every row of every shop: a change here needs a migration.
it.each([
  ['55 1234-4821', '1284432155'],
  ['AB.77-Cd', 'dc77ba'],
  ['Ñ9', '9Ñ'],
  ['0123456789'.repeat(5), '9876543210'.repeat(4)],
  ['', ''],
])('tells the end of %j from its last character on', (text, ending) => {
  expect(endingOf(text)).toBe(ending)
})
