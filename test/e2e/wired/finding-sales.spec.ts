import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { as, type Reference, type SkuId } from '#shared/domain/ids.ts'
import { pesos } from '#shared/domain/money.ts'
import { aReport, aSku } from '#test/support/builders.ts'
import { TELCEL_200 } from '../screens/counter-screen.ts'
import { historyScreen } from '../screens/sales-screens.ts'
import { expect, test } from './a-shop.ts'
import { seedLedger, seedSale } from './seeded-ledger.ts'

const DAY_MS = 86_400_000
const movistar = aSku({ id: as<SkuId>('sku-MOV50'), name: 'Movistar $50', carrier: 'Movistar' })

const tickets = (window: Page): Promise<(string | null)[]> =>
  window
    .locator('[data-testid="history-list"] [data-ticket]')
    .evaluateAll(rows => rows.map(row => row.getAttribute('data-ticket')))

test('a sale of long ago is found by whatever is known of it, by typing and by touch', async ({ shop }) => {
  seedLedger(shop, ledger => {
    const settle = (fileNumber: string) => [
      (at: number) => ({ type: 'sale.sent', at }) as const,
      (at: number) => ({ type: 'sale.reported', at, report: aReport('SUCCESS', { fileNumber }) }) as const,
    ]
    const old = { reference: as<Reference>('5512344821'), cashier: 'Lupita' }
    seedSale(ledger, 400 * DAY_MS, old, settle('AB-77-CD'))
    const fifty = { sku: movistar, face: pesos(50), total: pesos(50), reference: as<Reference>('5598760000') }
    seedSale(ledger, DAY_MS, fifty, settle('900'))
    for (let n = 0; n < 80; n += 1) {
      seedSale(
        ledger,
        60_000 * (90 - n),
        { reference: as<Reference>(`55000000${String(10 + n)}`) },
        settle(`7${String(n)}`),
      )
    }
  })
  const { window } = await shop.open()
  const history = historyScreen(window)
  await history.open()
  await expect(history.list).toBeVisible()

  for (const [typed, ticket] of [
    ['4821', 'T7-000001'],
    ['55 1234 4821', 'T7-000001'],
    ['ab77cd', 'T7-000001'],
    ['t7-1', 'T7-000001'],
    ['lupita', 'T7-000001'],
    ['mobistar $50', 'T7-000002'],
    ['movistar ayer', 'T7-000002'],
  ] as const) {
    await history.search(typed)
    await expect.poll(() => tickets(window), { message: typed }).toEqual([ticket])
  }

  await history.search('telcel 4821')
  await window.getByTestId('term-word').click()
  await expect(window.getByRole('searchbox')).toHaveValue('4821')
  await window.getByTestId('term-number').click()
  await history.list.locator('.sales-day__foot').scrollIntoViewIfNeeded()
  await expect.poll(async () => (await tickets(window)).length).toBe(82)

  await window.getByTestId('filters').click()
  await window.getByTestId('filter-sheet').getByRole('button', { name: 'Ayer' }).click()
  await window.getByTestId('show-sales').click()
  await expect.poll(() => tickets(window)).toEqual(['T7-000002'])
  await window.getByRole('searchbox').press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(history.ticket).toBeVisible()
  await history.search('telzzzcel')
  await expect(window.getByTestId('nothing-found')).toContainText('telzzzcel')
})

test('whoever is at the till stands on the ticket, and in the claim packet of the sale', async ({
  shop,
  paper,
}) => {
  const { counter, window } = await shop.open()
  await window.getByTestId('seller').click()
  await window.getByTestId('who').fill('Lupita')
  await window.getByTestId('seller-save').click()
  await expect(window.getByTestId('seller')).toContainText('Lupita')
  await counter.sell(TELCEL_200)
  const ticket = await paper.next()
  expect(ticket).toMatch(/Le atendió\s+Lupita/)

  const history = historyScreen(window)
  await history.open()
  await history.choose('T7-000001')
  await window.getByTestId('claim-save').click()
  await expect(window.getByTestId('claim')).toContainText('Expediente guardado en')
  const saved = (await window.getByTestId('claim').innerText()).match(/\/\S.*\.pdf/)?.[0] ?? ''
  const { stdout: page } = await promisify(execFile)('pdftotext', ['-layout', '-enc', 'UTF-8', saved, '-'])
  const packet: unknown = JSON.parse(await readFile(saved.replace(/pdf$/, 'json'), 'utf8'))
  expect(packet).toMatchObject({
    format: 'mostrador-claim',
    sale: { ticket: 'T7-000001', cashier: 'Lupita', state: 'settled', total: '200.00' },
    chipi: { folio: expect.any(String) },
  })
  const folio = /FOLIO\s+(\S+)/.exec(ticket)?.[1] ?? '?'
  for (const words of ['Expediente de aclaración', 'T7-000001', 'Enviada a Chipi', folio])
    expect(page).toContain(words)
  const { token, sandbox } = shop
  for (const secret of [token, sandbox.prodKey]) expect(page + JSON.stringify(packet)).not.toContain(secret)
})
