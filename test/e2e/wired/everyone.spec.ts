import { expect, test } from '../launch.ts'
import { counterScreen } from '../screens/counter-screen.ts'
import { setupScreen } from '../screens/setup-screen.ts'

const PHONE = '5512345678'
/** Slower than a barcode scanner writes. Between two keys, ms. */
const FINGERS = { delay: 45 }

test('the till turns English and dark in the middle of a sale, which the keyboard alone brings to its end', async ({
  launch,
}) => {
  const { window } = await launch()
  const { keyboard } = window
  // Playwright would say `light` to the page, whatever the program says.
  await window.emulateMedia({ colorScheme: null })
  const counter = counterScreen(window)
  await expect(counter.tile('Telcel').first()).toBeVisible()

  await keyboard.press('ArrowDown')
  await expect(counter.tile('Telcel').first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(window.getByRole('button', { name: /\$200/ }).first()).toBeVisible()
  await window.getByRole('button', { name: /\$200/ }).first().press('Enter')
  await window.getByRole('heading', { name: 'Escribe el número' }).waitFor()
  await keyboard.type(PHONE.slice(0, 6), FINGERS)

  await keyboard.press('F4')
  const setup = setupScreen(window)
  await setup.open('terminal')
  await window.locator('[data-value="dark"]').click()
  await expect(window.locator('body')).toHaveCSS('background-color', 'rgb(17, 18, 22)')
  await setup.speak('en')
  await expect(window.getByRole('heading', { name: 'Settings' })).toBeVisible()

  await keyboard.press('F9')
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await keyboard.press('Escape')
  await keyboard.press('F1')
  await expect(window.getByTestId('entry')).toContainText(/55\s*12\s*34/)
  await keyboard.type(PHONE.slice(6), FINGERS)
  await window.getByRole('heading', { name: 'Type it again' }).waitFor()
  await keyboard.type(PHONE, FINGERS)
  await expect(window.getByTestId('agree')).toBeEnabled()
  await keyboard.press('Enter')
  await window.getByTestId('pay-exact').waitFor()
  await keyboard.type('200', FINGERS)
  await keyboard.press('Enter')
  await expect(counter.folio).toHaveText(/^\d{6,}$/)
})
