import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { as, type SkuId } from '#shared/domain/ids.ts'
import { aReport, aSku } from '#test/support/builders.ts'
import { expect, test, type Shop } from './a-shop.ts'
import { bookFolder } from './book-folder.ts'
import { seedLedger, seedSale } from './seeded-ledger.ts'

const DAY_MS = 86_400_000
const CFE = '012345678901234567890123456789'

/** What an earlier week sold: BAIT, three times. */
function soldBait(shop: Shop): void {
  const sku = aSku({ id: as<SkuId>('sku-BAI050'), name: 'BAIT $50', carrier: 'BAIT' })
  seedLedger(shop, ledger => {
    for (const days of [2, 3, 4]) {
      seedSale(ledger, days * DAY_MS, { sku }, [
        at => ({ type: 'sale.sent', at }),
        at => ({ type: 'sale.reported', at, report: aReport('SUCCESS') }),
      ])
    }
  })
}

function counted(shop: Shop): boolean {
  const file = join(bookFolder(shop), 'habits.json')
  return existsSync(file) && readFileSync(file, 'utf8').includes('recharges/bait')
}

test('what sells most stands first, a pin stands before it, and a search forgives a typo', async ({
  shop,
}) => {
  soldBait(shop)
  const first = await shop.open()
  await expect(first.counter.tile('Telcel').first()).toBeVisible()
  await expect.poll(() => counted(shop)).toBe(true)
  await first.close()

  const { counter, window } = await shop.open()
  const tiles = window.locator('[data-testid=carrier-grid] [data-tile]')
  await expect(tiles.first()).toHaveAttribute('data-tile', 'recharges/bait')
  await counter.tile('Unefon').first().focus()
  await window.keyboard.press('f')
  await expect(tiles.first()).toHaveAttribute('data-tile', 'recharges/unefon')
  await expect(tiles.first()).toContainText('Fijada')
  await expect(tiles.nth(1)).toHaveAttribute('data-tile', 'recharges/bait')

  await window.keyboard.press('/')
  await window.keyboard.type('netflis', { delay: 60 })
  await expect(tiles.first()).toContainText('Netflix')
  await expect(tiles.first()).toContainText('Tarjetas de regalo')
  await window.getByRole('searchbox').fill('telsel 100')
  await expect(window.locator('[data-hit]').first()).toContainText(/Telcel\s*\$100/)
  await window.keyboard.press('Enter')
  await expect(counter.headline('Escribe el número')).toBeVisible()
  await expect(window.getByTestId('sale-paper')).toContainText('$100')
})

test('a scanned bill finds its company and is read back, and no scan ever agrees or pays', async ({
  shop,
  paper,
}) => {
  const { counter, window } = await shop.open()
  await expect(counter.tile('Telcel').first()).toBeVisible()
  await counter.scan(`]C1${CFE}`)
  await expect(window.getByTestId('scanned-code')).toHaveText(CFE)
  await counter.tile('CFE').first().click()
  await expect(window.getByTestId('sale-paper')).toContainText('Leído con el lector')
  await expect(window.getByTestId('advice')).toContainText('Pregunta la fecha límite')

  await counter.scan(CFE)
  await expect(window.getByTestId('entry')).toHaveAttribute('data-text', '')
  await window.keyboard.type('389', { delay: 60 })
  await counter.continue()
  await expect(window.getByTestId('read-back')).toHaveText(CFE)
  await expect(window.getByTestId('agree')).toBeEnabled()
  await counter.scan(`S${CFE}`)
  await expect(window.getByTestId('scan-unused')).toBeVisible()
  await expect(window.getByTestId('read-back')).toHaveText(CFE)
  await counter.confirm()
  await expect(window.getByTestId('pay-exact')).toBeVisible()
  await counter.scan('000050000')
  await expect(window.getByTestId('pay-exact')).toBeVisible()
  expect(shop.sandbox.requests.list().filter(call => call.method === 'POST')).toHaveLength(0)

  await counter.pay('exact')
  await expect(counter.folio).toBeVisible()
  expect((await paper.next()).replaceAll(/\s+/g, ' ')).toContain('cuentan desde el lunes')
})

test('a gift card warns of the usual fraud before the number and before the cash, at no touch more', async ({
  shop,
}) => {
  const { counter, window } = await shop.open()
  await expect(counter.tile('Telcel').first()).toBeVisible()
  await counter.openShelf('Tarjetas de regalo')
  await counter.choose('Netflix', /\$?200/)
  await expect(window.getByTestId('advice')).toContainText('Nadie de una empresa')
  await expect(window.getByTestId('advice')).toContainText('se imprime una sola vez')
  await counter.typeDigits('5512345678')
  await counter.continue()
  await expect(window.getByTestId('agree')).toBeEnabled()
  await expect(window.getByTestId('advice')).toContainText('Nadie de una empresa')
  await counter.confirm()
  await counter.pay('exact')
  await expect(counter.folio).toBeVisible()
  expect(counter.touches()).toBe(6)
})
