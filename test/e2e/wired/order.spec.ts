import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { counterScreen, type CounterScreen } from '../screens/counter-screen.ts'
import { historyScreen } from '../screens/sales-screens.ts'
import { expect, test } from './a-shop.ts'

const PHONES = ['5511111111', '5522222222', '5533333333'] as const

/** One more recharge for the same customer, up to its read-back. */
async function readBack(counter: CounterScreen, phone: string): Promise<void> {
  // The keys of the order name amounts as well.
  await counter.choose('Telcel', /^\$200/)
  await counter.typePhone(phone)
  await expect(counter.page.getByTestId('read-back')).toBeVisible()
}

test('three recharges of one customer, one slow and one failing, are paid once and printed on one ticket', async ({
  shop,
  paper,
}) => {
  const [one, two, three] = PHONES
  shop.sandbox.world.faults.add({ kind: 'settles-after', reference: one, afterMs: 3_500 })
  shop.sandbox.world.faults.add({ kind: 'failed', reference: two, afterMs: 500 })
  const { counter, window } = await shop.open()
  for (const phone of [one, two]) {
    await readBack(counter, phone)
    await window.getByTestId('add-another').click()
  }
  await expect(window.getByTestId('order-bar')).toContainText('2 ventas en la cuenta')
  await readBack(counter, three)
  await expect(window.getByTestId('order-total')).toContainText('$600.00')
  await counter.confirm()
  await expect(window.getByTestId('total')).toHaveText('$600.00')
  await counter.pay(1_000)

  const status = window.getByTestId('order-status')
  await expect(window.getByTestId('change')).toContainText('$400')
  await expect(status).toHaveAttribute('data-state', 'open')
  const vale = await paper.next()
  expect(vale).toContain('T7-000002')
  expect(vale).toContain('DEVOLVER')
  await expect(status).toHaveAttribute('data-state', 'failed')
  await expect(status).toContainText('Además del cambio, devuelve $200.00')

  const ticket = (await paper.next()).replaceAll(/\s+/g, ' ')
  for (const text of [
    'Cuenta de 3 ventas',
    'T7-000001',
    'T7-000003',
    'NO SE HIZO',
    '$600.00',
    '$1,000.00',
    '$400.00',
  ]) {
    expect(ticket).toContain(text)
  }
  const kept = shop.sandbox.world.ledger(shop.sandbox.now()).filter(entry => entry.kind === 'debit')
  expect(kept).toHaveLength(3)

  const saved = window.getByTestId('order-pdf-outcome')
  await window.getByTestId('save-order-pdf').click()
  await expect(saved).toContainText('T7-000001-T7-000003-cuenta-copia-1.pdf')
  await counter.next()
  const history = historyScreen(window)
  await history.open()
  await history.choose('T7-000002')
  await window.getByTestId('order-pdf').getByRole('button', { name: 'Guardar PDF de la cuenta' }).click()
  await expect(saved).toContainText('(2).pdf')
  const file = (await saved.innerText()).match(/\/\S.*\.pdf/)?.[0] ?? ''
  expect(basename(file)).toBe('T7-000001-T7-000003-cuenta-copia-1 (2).pdf')
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'])
  for (const text of ['COPIA 1', 'T7-000001', 'T7-000002', 'T7-000003']) expect(stdout).toContain(text)
})

test('a sale on hold outlives a restart, and is priced and read back again before anything is charged', async ({
  launch,
}) => {
  const first = await launch()
  const counter = counterScreen(first.window)
  await readBack(counter, PHONES[0])
  await first.window.getByTestId('hold').click()
  await expect(first.window.getByTestId('parked')).toContainText('(1)')
  const file = join(first.userDataDir, 'practice', 'on-hold.json')
  await expect(async () => expect(await readFile(file, 'utf8')).toContain(PHONES[0])).toPass()
  await first.kill()

  const second = await launch({ userDataDir: first.userDataDir })
  await second.window.getByTestId('parked').click()
  await expect(second.window.getByTestId('parked-row')).toContainText('55 11 11 11 11')
  await second.window.getByTestId('parked-resume').click()
  await expect(second.window.getByTestId('read-back')).toBeVisible()
  await counterScreen(second.window).confirm()
  await second.window.getByTestId('note-10000').click()
  await second.window.getByTestId('note-10000').click()
  // Enter collects; it never lays the note down again that was touched last.
  await second.window.keyboard.press('Enter')
  await expect(second.window.getByTestId('folio')).toBeVisible()
  await second.window.getByTestId('next-sale').click()
  await expect(second.window.getByTestId('repeat-number')).toContainText('55 11 11 11 11')
})
