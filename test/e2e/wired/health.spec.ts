import type { Page } from '@playwright/test'
import type { PrinterConnection } from '#shared/domain/printer.ts'
import { expect, test } from './a-shop.ts'

/** Settings as the screens save them; how a printer is chosen is the setup's own story. */
function connectPrinter(page: Page, connection: PrinterConnection): Promise<void> {
  return page.evaluate(async chosen => {
    const { mostrador } = window
    const boot = await mostrador['app.boot']()
    if (!boot.ok) throw new Error('no boot')
    const { settings } = boot.value
    await mostrador['settings.save']({ ...settings, printer: { ...settings.printer, connection: chosen } })
  }, connection)
}

test('the health page says that no printer is chosen, leads to it, and is green once it printed', async ({
  shop,
  paper,
}) => {
  const { window, electron, counter } = await shop.open()
  await expect(counter.tile('Telcel').first()).toBeVisible()
  await connectPrinter(window, { kind: 'none' })
  await expect(window.getByTestId('health-badge')).toHaveAttribute('data-level', 'attention')

  await window.keyboard.press('F5')
  const health = window.getByTestId('health')
  const printer = window.getByTestId('health-printer')
  await expect(health).toHaveAttribute('data-verdict', 'attention')
  await expect(printer).toContainText('No hay impresora elegida')
  await expect(printer).toContainText('Elige una en Ajustes')
  await expect(window.getByTestId('health-chipi')).toHaveAttribute('data-level', 'good')
  await window.getByTestId('health-printer-mend').click()
  await expect(window.getByTestId('setup-printer')).toBeVisible()

  await connectPrinter(window, { kind: 'system', name: 'Recibos' })
  const calls = shop.sandbox.requests.list().length
  await window.getByTestId('link-mark').click()
  await expect(printer).toContainText('sin usar')
  await window.getByTestId('health-printer-mend').click()
  await paper.next()
  await expect(printer).toContainText('recibió lo último')
  await expect(health).toHaveAttribute('data-verdict', 'well')
  await expect(window.getByTestId('health-badge')).toHaveCount(0)
  // Looking costs Chipi nothing.
  expect(shop.sandbox.requests.list()).toHaveLength(calls)

  await window.getByTestId('health-copy').click()
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('Todo bien para vender')
  expect(copied).not.toContain(shop.sandbox.prodKey)
  expect(copied).not.toContain(shop.token)
})
