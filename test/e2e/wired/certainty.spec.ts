import { expect, test } from '../launch.ts'
import { counterScreen, TELCEL_200 } from '../screens/counter-screen.ts'

test('a number is typed twice in the dark, seen when the two differ, and gone with the carrier', async ({
  launch,
}) => {
  const { window } = await launch()
  const counter = counterScreen(window)
  // As fingers type: faster, it would be a scanner.
  const typed = (digits: string): Promise<void> => window.keyboard.type(digits, { delay: 60 })
  await counter.choose('Telcel', /\$200/)
  await window.getByRole('heading', { name: 'Escribe el número' }).waitFor()
  const five = window.getByRole('button', { name: '5', exact: true })
  const where = await five.boundingBox()
  await typed('5512345678')
  await window.getByRole('heading', { name: 'Escríbelo otra vez' }).waitFor()
  await typed('5512')
  await expect(window.getByTestId('entry')).toContainText('•')
  await expect(window.getByTestId('entry')).not.toContainText('55')
  await typed('345687')
  await expect(window.getByTestId('complaint')).toBeVisible()
  // Nothing moves under the finger, whatever is said above.
  expect(await five.boundingBox()).toEqual(where)
  await window.getByTestId('show-both').click()
  await expect(window.getByTestId('first-number')).toHaveText('5512345678')
  await expect(window.getByTestId('second-number')).toHaveText('5512345687')
  await expect(window.getByTestId('second-number').locator('mark')).toHaveText(['8', '7'])
  await typed('5512345678')
  await expect(window.getByTestId('read-back')).toHaveText('5512345678')

  // Back to the number, the products and the carriers: with another carrier nothing of it is left.
  for (let step = 0; step < 3; step += 1) await window.keyboard.press('Escape')
  await counter.choose('Movistar', /\$/)
  await expect(window.getByTestId('entry')).toHaveAttribute('data-text', '')
})

test('the customer’s screen follows the sale, and keeps nothing of it', async ({ launch }) => {
  const app = await launch({ env: { MOSTRADOR_CUSTOMER_WINDOW: 'window' } })
  const facing =
    app.electron.windows().find(page => page.url().endsWith('#customer')) ??
    (await app.electron.waitForEvent('window', page => page.url().endsWith('#customer')))
  const screen = facing.getByTestId('customer-screen')
  await expect(screen).toHaveAttribute('data-view', 'idle')
  await expect(facing.getByTestId('customer-test')).toHaveText('PRUEBA')
  // The page turned to the customer can ask for nothing but what it shows.
  expect(await facing.evaluate(() => 'mostrador' in window)).toBe(false)

  const counter = counterScreen(app.window)
  await counter.choose(TELCEL_200.carrier, TELCEL_200.product)
  await counter.typePhone(TELCEL_200.phone)
  await expect(facing.getByTestId('customer-number')).toHaveText(TELCEL_200.phone)
  await facing.getByTestId('customer-agree').click()
  await expect(app.window.getByTestId('customer-agreed')).toBeVisible()
  await expect(facing.getByTestId('customer-thanks')).toBeVisible()
  await counter.confirm()
  await expect(facing.getByTestId('customer-total')).toHaveText('$200.00')
  await counter.pay(500)
  await expect(facing.getByTestId('customer-change')).toHaveText('$300.00')
  await expect(facing.getByTestId('customer-paid')).toHaveAttribute('data-outcome', 'done')
  await counter.next()
  await expect(screen).toHaveAttribute('data-view', 'idle')
  await expect(facing.locator('body')).not.toContainText('12')
})
