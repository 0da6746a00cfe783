import { aReport } from '#test/support/builders.ts'
import { expect, test } from './a-shop.ts'
import { seedLedger, seedSale } from './seeded-ledger.ts'

const MINUTE = 60_000

test('a ticket the power cut kept in the printer comes out at the next start, once', async ({
  shop,
  paper,
}) => {
  seedLedger(shop, ledger => {
    const settled = [
      (at: number) => ({ type: 'sale.sent', at }) as const,
      (at: number) => ({ type: 'sale.reported', at, report: aReport('SUCCESS') }) as const,
    ]
    seedSale(ledger, 24 * 60 * MINUTE, {}, settled)
    seedSale(ledger, MINUTE, {}, settled)
  })
  const first = await shop.open()
  const ticket = await paper.next()
  expect(ticket).toContain('T7-000002')
  expect(ticket).not.toContain('COPIA')
  await first.close()

  const second = await shop.open()
  await second.counter.sell({ carrier: 'Telcel', product: /\$100/, phone: '5598765432', pay: 'exact' })
  expect(await paper.next()).toContain('T7-000003')
})
