import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../launch.ts'
import { counterScreen } from '../screens/counter-screen.ts'

const PHONE = '5512345678'

function customersFile(userDataDir: string): Promise<string> {
  return readFile(join(userDataDir, 'practice', 'customers.json'), 'utf8')
}

test('a customer who agrees is remembered without a number on disk, served again in two touches, and forgotten', async ({
  launch,
}) => {
  const { window, userDataDir } = await launch()
  const counter = counterScreen(window)
  await expect(window.getByTestId('customers')).toHaveCount(0)

  await window.getByTestId('nav-setup').click()
  await window.getByTestId('setup-customers').click()
  await window.getByTestId('customers-on').click()
  await window.getByTestId('save-settings').click()
  await expect(window.getByText('Guardado', { exact: true })).toBeVisible()
  await window.getByTestId('nav-counter').click()

  await counter.choose('Telcel', /^\$200/)
  await counter.typePhone(PHONE)
  await counter.confirm()
  await window.getByRole('button', { name: /^Exacto/ }).click()
  await expect(counter.folio).toBeVisible()
  await window.getByTestId('keep-customer').click()
  await expect(window.getByTestId('keep-dialog')).toContainText('¿Me permite guardar su número')
  await window.getByTestId('keep-alias').fill('Doña Lupe')
  await window.getByTestId('keep-save').click()
  await expect(window.getByTestId('customer-kept')).toContainText('Doña Lupe')
  await counter.next()

  const written = await customersFile(userDataDir)
  expect(written).toContain('Doña Lupe')
  for (const trace of [PHONE, PHONE.slice(-8), Buffer.from(PHONE).toString('base64url').slice(0, 12)]) {
    expect(written).not.toContain(trace)
  }
  const logs = join(userDataDir, 'logs')
  for (const name of await readdir(logs)) {
    expect(await readFile(join(logs, name), 'utf8')).not.toContain(PHONE)
  }

  await expect(window.getByTestId('customers')).toContainText('F12')
  await window.keyboard.press('F12')
  await window.getByTestId('customer-search').fill('dona lu')
  await window.keyboard.press('Enter')
  await expect(window.getByTestId('customer-name')).toHaveText('Es Doña Lupe')
  await window.keyboard.press('Escape')
  await window.getByTestId('back').click()
  await window.getByTestId('back').click()

  await window.getByTestId('customers').click()
  await window.getByTestId('customer-row').click()
  await expect(window.getByTestId('read-back')).toContainText('78')
  await expect(window.getByTestId('customer-name')).toHaveText('Es Doña Lupe')
  await window.keyboard.press('Escape')

  await window.getByTestId('nav-setup').click()
  await window.getByTestId('setup-customers').click()
  await window.getByTestId('forget-customer').click()
  await window.getByTestId('forget-yes').click()
  await expect(window.getByTestId('customer-kept-row')).toHaveCount(0)
  expect(await customersFile(userDataDir)).not.toContain('Lupe')
})
