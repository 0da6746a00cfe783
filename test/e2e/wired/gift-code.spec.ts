import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pinScreens } from '../screens/pin-screens.ts'
import { setupScreen } from '../screens/setup-screen.ts'
import { expect, test, type OpenShop } from './a-shop.ts'

const PIN = '4827'
/** As the sandbox makes them, whatever the paper's width put between the groups. */
const CODE = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/

async function sellGiftCard({ counter }: OpenShop, phone: string): Promise<void> {
  await counter.openShelf('Tarjetas de regalo')
  await counter.choose('Google Play', /\$200/)
  // At a person's pace: quicker, it would be taken for a scanner.
  await counter.page.keyboard.type(phone, { delay: 80 })
  await counter.continue()
  await counter.confirm()
  await counter.pay('exact')
  await expect(counter.folio).toContainText('••••')
}

/** Without paper, the code comes on the screen instead. */
async function stopPrinting({ window }: OpenShop): Promise<void> {
  const setup = setupScreen(window)
  await setup.open('printer')
  await window.getByTestId('print-automatic').click()
  await setup.save()
  await expect(window.getByTestId('settings-saved')).toBeVisible()
}

async function openInHistory({ window }: OpenShop): Promise<void> {
  await window.getByTestId('nav-history').click()
  await window.getByTestId('history-list').getByRole('button').first().click()
  await window.getByTestId('ticket-pane').waitFor()
}

/** In place of paper: nothing but the key that says so takes the code away, and after that it wants a PIN. */
async function showOnce(app: OpenShop): Promise<void> {
  const { window } = app
  const code = window.getByTestId('code')
  await stopPrinting(app)
  await window.getByTestId('nav-counter').click()
  await sellGiftCard(app, '5512345679')
  await window.getByTestId('code-show').dblclick()
  await expect(code).toHaveText(CODE)
  await window.keyboard.press('Escape')
  await window.mouse.click(4, 4)
  await expect(code).toHaveText(CODE)
  await window.getByTestId('code-close').click()
  await expect(code).toBeHidden()
  await window.getByTestId('code-show').click()
  await window.getByTestId('pin-set-up').click()
  await expect(window.getByTestId('pin-section')).toBeVisible()
}

/** Everything that the app keeps, in all of its files. */
async function onDisk(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter(entry => entry.isFile())
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => readFile(join(parentPath, name), 'latin1').catch(() => '')),
  )
  return texts.join('\n')
}

test('a gift code is printed once, hidden everywhere, and printed again only with the PIN', async ({
  shop,
  paper,
}) => {
  const app = await shop.open()
  const { window } = app
  const pin = pinScreens(window)
  await pin.set(PIN)
  await window.getByTestId('nav-counter').click()
  await sellGiftCard(app, '5512345678')

  const original = await paper.next()
  const [code = ''] = CODE.exec(original) ?? []
  expect(code).not.toBe('')
  const mask = `•••• •••• ${code.slice(-4)}`
  await expect(app.counter.folio).toHaveText(mask)

  await openInHistory(app)
  await window.getByRole('button', { name: /^Reimprimir/ }).click()
  const copy = await paper.next()
  expect(copy).toContain('COPIA 1')
  expect(copy).not.toMatch(CODE)

  await window.getByTestId('code-reprint').click()
  await pin.leave(PIN)
  const again = await paper.next()
  expect(again).toContain('COPIA 2')
  expect(again).toContain(code)
  await expect(window.getByTestId('pin-dialog')).toBeHidden()

  await window.getByTestId('code-show').click()
  await pin.leaveBecause('se mojo', PIN)
  await expect(window.getByTestId('code')).toHaveText(code)
  await window.getByTestId('code-close').click()

  expect(await window.content()).not.toContain(code)
  await pin.open()
  await expect(window.getByTestId('acts').locator('[data-entry="act.code-reprinted"]')).toHaveCount(1)
  await app.close()
  const kept = await onDisk(shop.userDataDir)
  expect(kept).toContain('act.code-reprinted')
  expect(kept).not.toContain(code)
})

test('a code is shown once without a PIN; three wrong PINs make everybody wait, a restart as well', async ({
  shop,
}) => {
  const first = await shop.open()
  await showOnce(first)
  const pin = pinScreens(first.window)
  const problem = first.window.getByTestId('pin-pad').getByRole('alert')
  await pin.set(PIN)
  await first.window.getByTestId('pin-begin').click()
  await pin.change('1590', '7391')
  await expect(problem).toContainText('Quedan 2 intentos')
  await pin.change('2581', '7391')
  await expect(problem).toContainText('Queda 1 intento')
  await pin.change('3692', '7391')
  await expect(problem).toContainText('Espera 0:')
  await first.kill()

  const second = await shop.open()
  const later = pinScreens(second.window)
  await later.open()
  await expect(second.window.locator('[data-entry="act.pin-refused"]')).toHaveCount(1)
  await second.window.getByTestId('pin-begin').click()
  await later.change(PIN, '7391')
  await expect(second.window.getByTestId('pin-pad').getByRole('alert')).toContainText('Espera 0:')
})
