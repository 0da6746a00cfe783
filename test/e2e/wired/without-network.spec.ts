import { TELCEL_200 } from '../screens/counter-screen.ts'
import { expect, test } from './a-shop.ts'

test('without a network the counter opens from its cached catalog and says how old it is', async ({
  shop,
}) => {
  const first = await shop.open()
  await expect(first.counter.tile('Telcel').first()).toBeVisible()
  await first.close()

  await shop.sandbox.stop()
  const second = await shop.open()
  await expect(second.counter.tile('Telcel').first()).toBeVisible()
  await expect(second.window.getByTestId('catalog-age')).toContainText(/hace/)
  await second.counter.choose('Telcel', /\$200/)
  await second.counter.typePhone('5512345678')
  await expect(second.window.getByText('No hay conexión con Chipi en este momento')).toBeVisible()
  expect(shop.sandbox.requests.list().filter(call => call.method === 'POST')).toEqual([])
})

test('when the network fails between price and cash, nothing is charged and the cashier may cancel', async ({
  shop,
}) => {
  const { counter, window } = await shop.open()
  await counter.choose('Telcel', /\$200/)
  await counter.typePhone('5512345678')
  await counter.confirm()
  await shop.sandbox.stop()
  await counter.pay(500)
  await expect(counter.headline('La venta no se ha enviado')).toBeVisible()
  await window.getByRole('button', { name: /^Cancelar y devolver/ }).click()
  await expect(counter.headline('La venta no se hizo')).toBeVisible()
  await shop.sandbox.resume()
  expect(shop.sandbox.world.ledger(shop.sandbox.now())).toEqual([])
})

test('when the network comes back the same sale is sent once', async ({ shop }) => {
  const { counter } = await shop.open()
  await counter.choose('Telcel', TELCEL_200.product)
  await counter.typePhone('5512345678')
  await counter.confirm()
  await shop.sandbox.stop()
  await counter.pay(500)
  await expect(counter.headline('La venta no se ha enviado')).toBeVisible()
  await shop.sandbox.resume()
  await expect(counter.folio).toBeVisible({ timeout: 30_000 })
  expect(shop.sandbox.world.ledger(shop.sandbox.now())).toHaveLength(1)
})
