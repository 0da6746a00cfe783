import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { TELCEL_200 } from '../screens/counter-screen.ts'
import { expect, test } from './a-shop.ts'
import { bookFolder } from './book-folder.ts'

test('a damaged book is set aside and rebuilt on the manager’s word, and the till sells on', async ({
  shop,
}) => {
  const first = await shop.open()
  await first.counter.sell(TELCEL_200)
  await expect(first.counter.folio).toBeVisible()
  await first.counter.next()
  // A proved copy, from the settings, while the till is open.
  await first.window.getByTestId('nav-setup').click()
  await first.window.getByTestId('setup-book').click()
  await first.window.getByTestId('book-back-up').click()
  await expect(first.window.getByTestId('book-news')).toContainText('Copia guardada y comprobada')
  await first.window.getByTestId('book-check').click()
  await expect(first.window.getByTestId('book-news')).toContainText('Todo en orden')
  await first.window.getByTestId('nav-counter').click()
  await first.counter.sell({ ...TELCEL_200, phone: '5587654321' })
  await expect(first.counter.folio).toBeVisible()
  await first.close()

  const folder = bookFolder(shop)
  expect(readdirSync(join(folder, 'backups'))).toEqual([expect.stringMatching(/^ledger-.*\.db\.gz$/)])
  const path = join(folder, 'ledger.db')
  const damaged = readFileSync(path)
  damaged.fill(0, 0, 200)
  writeFileSync(path, damaged)

  const { window, counter } = await shop.open()
  await expect(window.getByTestId('blocked')).toHaveAttribute('data-block', 'ledger')
  await expect(window.getByTestId('findings')).toContainText('El archivo ya no se puede leer')
  await expect(window.getByTestId('findings')).toContainText('T7-000002')
  await window.getByTestId('who').fill('Lupita')
  await window.getByTestId('rebuild').click()
  await expect(window.getByTestId('rebuild-report')).toContainText('El libro de ventas se recuperó')
  await window.getByTestId('open-till').click()

  await counter.sell({ ...TELCEL_200, phone: '5511223344' })
  await expect(counter.folio).toBeVisible()
  await expect(window.getByText(/T7-00[12]\d{3}/).first()).toBeVisible()
  await window.getByTestId('nav-history').click()
  await expect(window.getByTestId('history-list').getByRole('button')).toHaveCount(3)
  const [aside] = readdirSync(join(folder, 'damaged'))
  expect(readFileSync(join(folder, 'damaged', aside ?? '', 'ledger.db')).equals(damaged)).toBe(true)
})

test('a book that another program holds begins no sale, and opens when it is let go', async ({ shop }) => {
  const first = await shop.open()
  await first.counter.sell(TELCEL_200)
  await expect(first.counter.folio).toBeVisible()
  await first.close()

  const other = new DatabaseSync(join(bookFolder(shop), 'ledger.db'))
  other.exec('BEGIN IMMEDIATE')
  const { window, counter } = await shop.open()
  await expect(window.getByTestId('blocked')).toHaveAttribute('data-block', 'ledger')
  await expect(window.getByText(/Otro programa tiene abierto/)).toBeVisible()
  other.exec('ROLLBACK')
  other.close()
  await window.getByTestId('retry').click()
  await counter.sell({ ...TELCEL_200, phone: '5587654321' })
  await expect(counter.folio).toBeVisible()
})

test('an answer of Chipi’s that cannot be written down yet is said on screen, and written when it can be', async ({
  shop,
}) => {
  const { window, counter } = await shop.open()
  shop.sandbox.world.faults.add({ kind: 'slow', route: 'buy', delayMs: 3_000, when: 'after' })
  await counter.sell(TELCEL_200)
  await expect(window.getByTestId('sale-status')).toHaveAttribute('data-state', 'sent')
  const other = new DatabaseSync(join(bookFolder(shop), 'ledger.db'))
  other.exec('BEGIN IMMEDIATE')
  await expect(window.getByTestId('book-banner')).toContainText('todavía no se puede anotar', {
    timeout: 15_000,
  })
  other.exec('ROLLBACK')
  other.close()
  await expect(counter.folio).toBeVisible({ timeout: 15_000 })
  await expect(window.getByTestId('book-banner')).toBeHidden()
})
