import { expect, test } from '../launch.ts'
import { counterScreen, TELCEL_200 } from '../screens/counter-screen.ts'

test('a new shop sells a Telcel 200 in practice, in five touches besides the digits', async ({ launch }) => {
  const app = await launch()
  const counter = counterScreen(app.window)
  await expect(app.window.getByTestId('test-band')).toContainText('PRUEBA')

  await counter.sell({ ...TELCEL_200, pay: 'exact' })
  await expect(counter.folio).toHaveText(/^\d{6,}$/)
  await counter.next()

  await expect(counter.tile('Telcel').first()).toBeVisible()
  expect(counter.touches()).toBeLessThanOrEqual(5)
})

test('the change of a 500 note stands on the screen in large digits while the sale goes on', async ({
  launch,
}) => {
  const app = await launch()
  const counter = counterScreen(app.window)
  await counter.sell(TELCEL_200)
  await expect(app.window.getByTestId('change')).toContainText('$300')
  await expect(counter.headline('Venta lista')).toBeVisible()
})

test('a sale of practice is still being settled after a restart', async ({ launch }) => {
  const first = await launch()
  await counterScreen(first.window).sell(TELCEL_200)
  await expect(first.window.getByTestId('sale-status')).toHaveAttribute('data-state', /sent|pending/)
  await first.kill()

  const second = await launch({ userDataDir: first.userDataDir })
  await second.window.getByTestId('nav-history').click()
  await expect(second.window.getByTestId('history-list')).toContainText('Lista')
})
