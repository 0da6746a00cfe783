import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAloud, readEscpos } from '#test/support/escpos-paper.ts'
import { startThermalPrinter, type ThermalPrinter } from '#test/support/thermal-printer.ts'
import { expect, test as base, type Shop } from './a-shop.ts'

const test = base.extend<{ thermal: ThermalPrinter }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants a pattern here.
  thermal: async ({}, use) => {
    const printer = await startThermalPrinter()
    await use(printer)
    await printer.close()
  },
})

/** As Ajustes would have saved it: a printer in the network, with a drawer on it. */
function connect({ userDataDir }: Shop, { host, port }: ThermalPrinter): void {
  const path = join(userDataDir, 'settings.json')
  const settings = JSON.parse(readFileSync(path, 'utf8'))
  const drawer = { opens: true, pin: 2, pulseMs: 120 }
  settings.printer = { ...settings.printer, connection: { kind: 'tcp', host, port }, drawer }
  writeFileSync(path, JSON.stringify(settings))
}

const SALE = { carrier: 'Telcel', product: /\$100/, phone: '5598765432', pay: 'exact' } as const

test('a sale opens the drawer and prints over the network, with accents and the folio as QR', async ({
  shop,
  thermal,
}) => {
  connect(shop, thermal)
  const app = await shop.open()
  await app.counter.sell(SALE)
  expect(readEscpos(await thermal.next())).toEqual([{ kind: 'kick', pin: 2, pulseMs: 120 }])

  const paper = readEscpos(await thermal.next())
  const said = readAloud(paper)
  const folio = said[said.indexOf('FOLIO') + 1] ?? ''
  expect(said).toContain('Abarrotes Lupita')
  expect(said).toContain('Av. Juárez 12, Puebla')
  expect(said).toContain('55 98 76 54 32')
  expect(folio).toMatch(/^\w{6,}/)
  expect(said).toContain(`<${folio}>`)
  expect(paper.at(-1)).toEqual({ kind: 'cut', whole: false })
})

test('without paper a ticket waits in sight, the test page says why, and it comes out as the original', async ({
  shop,
  thermal,
}) => {
  connect(shop, thermal)
  thermal.mood.paper = 'out'
  const { counter, window } = await shop.open()
  await counter.sell(SALE)
  const banner = window.getByTestId('queue-banner')
  await expect(banner).toContainText('1 ticket sin imprimir')
  await expect(banner).toContainText('Falta papel')

  await window.getByTestId('queue-see').click()
  await window.getByTestId('print-test').click()
  await expect(window.getByTestId('print-test-outcome')).toContainText('Pon un rollo nuevo')
  // The cash went in all the same.
  expect(readEscpos(await thermal.next())).toEqual([{ kind: 'kick', pin: 2, pulseMs: 100 }])
  expect(thermal.jobs).toHaveLength(1)

  thermal.mood.paper = 'there'
  await window.getByTestId('queue-print').click()
  const said = readAloud(readEscpos(await thermal.next()))
  expect(said).toContain('Comprobante de venta')
  expect(said.join(' ')).not.toContain('COPIA')
  await expect(banner).toBeHidden()
})
