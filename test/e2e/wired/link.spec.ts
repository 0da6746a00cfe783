import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { setupScreen } from '../screens/setup-screen.ts'
import { openSalesScreen } from '../screens/sales-screens.ts'
import { TELCEL_200 } from '../screens/counter-screen.ts'
import { expect, provisioningOf, test } from './a-shop.ts'

/** The banner over every screen; what it is about is in `data-link`. */
const banner = (window: Page) => window.getByTestId('link-banner')
const mark = (window: Page) => window.getByTestId('link-mark')
const agree = (window: Page) => window.getByTestId('agree')

test('while Chipi cannot be reached the charge keys are off and say why, and they come back by themselves', async ({
  shop,
}) => {
  const { counter, window } = await shop.open()
  await expect(mark(window)).toHaveAttribute('data-link', 'online')
  await counter.choose('Telcel', TELCEL_200.product)
  await counter.typePhone(TELCEL_200.phone)
  await expect(agree(window)).toBeEnabled()
  await shop.sandbox.stop()
  // Any call tells: here the catalog is asked for.
  await window.evaluate(`window.mostrador['catalog.sync']()`)
  await expect(agree(window)).toBeDisabled({ timeout: 30_000 })
  await expect(agree(window)).toContainText('No se puede cobrar: sin conexión con Chipi')
  await expect(banner(window)).toHaveAttribute('data-link', 'offline')
  await expect(banner(window)).toContainText('revisa el internet')

  await window.getByTestId('nav-history').click()
  await expect(window.getByRole('heading', { name: 'Ventas', exact: true })).toBeVisible()
  await window.getByTestId('nav-counter').click()

  await shop.sandbox.resume()
  await expect(agree(window)).toBeEnabled({ timeout: 60_000 })
  await expect(banner(window)).toHaveCount(0)
  await counter.confirm()
  await counter.pay(500)
  await expect(counter.folio).toBeVisible()
  expect(shop.sandbox.world.ledger(shop.sandbox.now())).toHaveLength(1)
})

test('a price that could not be checked is checked by itself when the line is back', async ({ shop }) => {
  const { counter, window } = await shop.open()
  await expect(mark(window)).toHaveAttribute('data-link', 'online')
  await counter.choose('Telcel', TELCEL_200.product)
  await shop.sandbox.stop()
  await counter.typePhone(TELCEL_200.phone)
  await expect(window.getByTestId('stop')).toContainText('No hay conexión con Chipi')
  await expect(banner(window)).toHaveAttribute('data-link', 'offline')
  await shop.sandbox.resume()
  await expect(agree(window)).toBeEnabled({ timeout: 60_000 })
})

test('a pasted token that runs out is announced, stops selling, and a new one opens the till again', async ({
  sandbox,
  provision,
  shop,
}, testInfo) => {
  const file = testInfo.outputPath('short.json')
  const short = await sandbox.mintToken({ expiresInSeconds: 25 })
  await writeFile(file, JSON.stringify(provisioningOf(sandbox.prodKey, short)))
  expect((await provision(file)).code).toBe(0)
  const { counter, window } = await shop.open()
  await expect(banner(window)).toHaveAttribute('data-link', 'token-expiring')
  await counter.choose('Telcel', TELCEL_200.product)
  await counter.typePhone(TELCEL_200.phone)
  await expect(banner(window)).toHaveAttribute('data-link', 'token-expired', { timeout: 40_000 })
  await expect(agree(window)).toBeDisabled()
  await expect(agree(window)).toContainText('venció el acceso')

  await window.getByTestId('link-settings').click()
  const setup = setupScreen(window)
  await setup.pasteToken(await sandbox.mintToken())
  await setup.saveConnection()
  await expect(setup.saved).toBeVisible()
  await expect(banner(window)).toHaveCount(0)
  await window.getByTestId('nav-counter').click()
  await expect(agree(window)).toBeEnabled()
})

test('a refused token is said under a sale that nobody can ask about now, and the sale goes on later', async ({
  shop,
}) => {
  shop.sandbox.world.faults.add({ kind: 'settles-after', afterMs: 3_000 })
  const { counter, window } = await shop.open()
  await counter.choose('Telcel', TELCEL_200.product)
  await counter.typePhone(TELCEL_200.phone)
  await counter.confirm()
  const id = shop.sandbox.world.faults.add({ kind: 'unauthorized', route: 'get-purchase', times: 'always' })
  const alsoLists = shop.sandbox.world.faults.add({
    kind: 'unauthorized',
    route: 'list-skus',
    times: 'always',
  })
  await counter.pay(500)
  await expect(window.getByTestId('not-following')).toContainText('La venta está guardada')
  await expect(banner(window)).toHaveAttribute('data-link', 'unauthorized')
  shop.sandbox.world.faults.remove(id)
  shop.sandbox.world.faults.remove(alsoLists)
  await expect(counter.folio).toBeVisible({ timeout: 60_000 })
  await expect(window.getByTestId('not-following')).toHaveCount(0)
})

test('a 429 is shown as a wait, and the sale leaves by itself after it', async ({ shop }) => {
  const { counter, window } = await shop.open()
  await expect(mark(window)).toHaveAttribute('data-link', 'online')
  await counter.choose('Telcel', TELCEL_200.product)
  await counter.typePhone(TELCEL_200.phone)
  await counter.confirm()
  shop.sandbox.world.faults.add({ kind: 'rate-limited', route: 'buy', retryAfterSeconds: 8 })
  await counter.pay(500)
  await expect(banner(window)).toHaveAttribute('data-link', 'rate-limited')
  await expect(banner(window)).toContainText('Puedes seguir vendiendo')
  await expect(counter.folio).toBeVisible({ timeout: 40_000 })
  await expect(banner(window)).toHaveCount(0)
  expect(shop.sandbox.world.ledger(shop.sandbox.now())).toHaveLength(1)
})

test('a refusal for lack of credits is remembered as a warning until a sale is taken', async ({ shop }) => {
  const { counter, window } = await shop.open()
  shop.sandbox.world.faults.add({ kind: 'no-credits' })
  await counter.sell(TELCEL_200)
  await expect(banner(window)).toHaveAttribute('data-link', 'no-credits')
  await counter.next()
  await counter.choose('Telcel', TELCEL_200.product)
  await counter.typePhone('5587654321')
  await expect(agree(window)).toBeEnabled()
  await counter.confirm()
  await counter.pay(500)
  await expect(counter.folio).toBeVisible()
  await expect(banner(window)).toHaveCount(0)
})

test('a wrong clock is shown with how wrong it is, and the till goes on selling', async ({ shop }) => {
  shop.sandbox.world.faults.add({ kind: 'date-skew', ms: -2 * 60 * 60_000, times: 'always' })
  const { counter, window } = await shop.open()
  await expect(banner(window)).toHaveAttribute('data-link', 'clock-wrong')
  await expect(banner(window)).toContainText('adelantado')
  await counter.sell(TELCEL_200)
  await expect(counter.folio).toBeVisible()
})

test.describe('a revoked key', () => {
  test.use({ sandboxOptions: { settleAfterMs: 1_000 } })

  test('is replaced although a sale bought with it is open, which the new key then finds and settles', async ({
    shop,
  }) => {
    shop.sandbox.world.faults.add({ kind: 'stuck' })
    const { counter, window } = await shop.open()
    await counter.sell(TELCEL_200)
    await expect(window.getByTestId('sale-status')).toHaveAttribute('data-state', 'pending')
    const newKey = shop.sandbox.replaceKey('prod')
    await expect(banner(window)).toHaveAttribute('data-link', 'unauthorized', { timeout: 60_000 })

    const setup = setupScreen(window)
    await setup.open('connection')
    await setup.typeKey(newKey)
    await setup.saveConnection()
    await expect(setup.salesOpen).toContainText('Hay 1 venta sin respuesta')
    await window.getByTestId('insist').click()
    await expect(setup.saved).toBeVisible()
    await expect(banner(window)).toHaveCount(0)

    const sales = openSalesScreen(window)
    await sales.open()
    await sales.choose('T7-000001')
    const [purchase] = [...shop.sandbox.world.purchases()]
    shop.sandbox.world.decide(purchase?.id ?? '', { kind: 'settles', at: shop.sandbox.now() })
    await expect(sales.status).toHaveAttribute('data-state', 'settled', { timeout: 60_000 })
    expect(shop.sandbox.world.ledger(shop.sandbox.now())).toHaveLength(1)
  })
})
