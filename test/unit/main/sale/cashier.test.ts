import { expect, it } from 'vitest'
import { aTill } from '#test/support/a-till.ts'

it('writes down with the sale who was at the till', async () => {
  const till = aTill({ cashier: 'Lupita' })
  const id = await till.sell()
  expect(till.sale(id).facts.cashier).toBe('Lupita')
})

it('sells all the same while nobody has said who is there', async () => {
  const till = aTill()
  const id = await till.sell()
  expect(till.sale(id).facts.cashier).toBeNull()
})
