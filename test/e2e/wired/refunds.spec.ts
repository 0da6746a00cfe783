import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TELCEL_200 } from '../screens/counter-screen.ts'
import { historyScreen, openSalesScreen } from '../screens/sales-screens.ts'
import { refundScreen } from '../screens/person-screens.ts'
import { expect, test } from './a-shop.ts'
import { bookFolder } from './book-folder.ts'

test('a failed sale prints its vale, stays owed over a restart, and is paid back exactly once', async ({
  shop,
  paper,
}) => {
  shop.sandbox.world.faults.add({ kind: 'failed', afterMs: 0, reason: 'Línea inactiva' })
  const first = await shop.open()
  await first.counter.sell(TELCEL_200)
  await expect(first.window.getByTestId('give-back')).toContainText('$200')
  await expect(first.window.getByTestId('give-back')).not.toContainText('Devuelve')
  const vale = await paper.next()
  expect(vale).toContain('Vale de devolución')
  expect(vale.replaceAll(/\s+/g, ' ')).toContain('pídelo aquí con tu número de ticket')
  await first.window.getByTestId('next-sale').click()
  await first.close()

  const second = await shop.open()
  const board = openSalesScreen(second.window)
  const refund = refundScreen(second.window)
  await expect(board.peopleBadge).toHaveText('1')
  await board.open()
  await expect(board.owedTotal).toContainText('$200')
  await board.choose('T7-000001')
  await refund.begin()
  await refund.payAs('Lupita')
  await expect(refund.panel).toContainText('Entrega $200.00 a la persona')
  const receipt = await paper.next()
  for (const text of ['Comprobante de devolución', 'Lupita', 'T7-000001']) expect(receipt).toContain(text)
  await refund.handed()
  await second.close()

  const third = await shop.open()
  const history = historyScreen(third.window)
  await history.open()
  await history.choose('T7-000001')
  await expect(third.window.getByTestId('trail')).toContainText('Lupita devolvió el dinero al cliente')
  await expect(third.window.getByTestId('to-do')).toHaveCount(0)
  const again = await third.window.evaluate(async () => {
    const api = Reflect.get(globalThis, 'mostrador')
    const { value } = await api['sale.recent']({ limit: 1 })
    const order = { by: 'Otra persona', attempt: 'another-attempt', notPaidBefore: false }
    return api['refund.pay']({ saleId: value[0].facts.id, ...order })
  })
  expect(again).toMatchObject({ value: { kind: 'already-paid' } })
  expect(await paper.files()).toHaveLength(2)
})

test('a sale given up before it was sent is paid back the same way', async ({ shop, paper }) => {
  shop.sandbox.world.faults.add({
    kind: 'rate-limited',
    route: 'buy',
    times: 'always',
    retryAfterSeconds: 600,
  })
  const { counter, window } = await shop.open()
  const board = openSalesScreen(window)
  const refund = refundScreen(window)
  await counter.sell(TELCEL_200)
  await expect(counter.headline('La venta no se ha enviado')).toBeVisible()
  await board.cancelAndGiveBack()
  await expect(board.giveBack).toContainText('$200')
  expect(await paper.next()).toContain('Vale de devolución')
  await refund.begin()
  await refund.payAs('Lupita')
  await expect(refund.panel).toContainText('Entrega $200.00 a la persona')
  expect(await paper.next()).toContain('Comprobante de devolución')
})

test('nobody signs for the cash by pressing Enter twice', async ({ shop }) => {
  shop.sandbox.world.faults.add({ kind: 'failed', afterMs: 0, reason: 'Línea inactiva', times: 'always' })
  const { counter, window } = await shop.open()
  const refund = refundScreen(window)
  await counter.sell(TELCEL_200)
  await refund.begin()
  await refund.payAs('Lupita')
  await refund.handed()
  await counter.next()

  await counter.sell({ ...TELCEL_200, phone: '5587654321' })
  await expect(window.getByTestId('refund-begin')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByTestId('who')).toBeFocused()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await expect(refund.panel).toHaveAttribute('data-step', 'who')
  await refund.payAsKnown('Lupita')
  await expect(refund.panel).toContainText('Entrega $200.00 a la persona')
})

test('a hand-over cut short is asked about until somebody says that the customer has it', async ({
  shop,
}) => {
  shop.sandbox.world.faults.add({ kind: 'failed', afterMs: 0, reason: 'Línea inactiva' })
  const first = await shop.open()
  const refund = refundScreen(first.window)
  await first.counter.sell(TELCEL_200)
  await refund.begin()
  await refund.payAs('Lupita')
  await expect(refund.panel).toContainText('Entrega $200.00 a la persona')
  // The power fails before anybody has read it.
  await first.close()

  const second = await shop.open()
  const board = openSalesScreen(second.window)
  await board.open()
  await expect(second.window.locator('[data-section="people"]')).toContainText(
    '¿Se entregaron $200.00? Los anotó Lupita',
  )
  await board.choose('T7-000001')
  await expect(second.window.getByTestId('given-back')).toContainText('entrégaselo ahora')
  await second.window.getByTestId('refund-handed').click()
  await expect(second.window.getByTestId('given-back')).toContainText('Lo entregó Lupita')
  await second.close()

  const third = await shop.open()
  await openSalesScreen(third.window).open()
  await expect(third.window.getByTestId('open-empty')).toBeVisible()
})

test('a debt is not paid again when the book was damaged after it had been paid', async ({ shop }) => {
  shop.sandbox.world.faults.add({ kind: 'failed', afterMs: 0, reason: 'Línea inactiva' })
  const first = await shop.open()
  await first.counter.sell(TELCEL_200)
  await expect(first.window.getByTestId('give-back')).toContainText('$200')
  await first.window.getByTestId('next-sale').click()
  await first.window.getByTestId('nav-setup').click()
  await first.window.getByTestId('setup-book').click()
  await first.window.getByTestId('book-back-up').click()
  await expect(first.window.getByTestId('book-news')).toContainText('Copia guardada y comprobada')
  const board = openSalesScreen(first.window)
  const paying = refundScreen(first.window)
  await board.open()
  await board.choose('T7-000001')
  await paying.begin()
  await paying.payAs('Ana')
  await expect(paying.panel).toContainText('Entrega $200.00 a la persona')
  await paying.handed()
  await first.close()
  const folder = bookFolder(shop)
  rmSync(join(folder, 'ledger.db-wal'), { force: true })
  writeFileSync(join(folder, 'ledger.db'), 'gone'.repeat(5_000))

  const second = await shop.open()
  await second.window.getByTestId('who').fill('Lupita')
  await second.window.getByTestId('rebuild').click()
  await second.window.getByTestId('open-till').click()
  const boardAfter = openSalesScreen(second.window)
  const refund = refundScreen(second.window)
  await boardAfter.open()
  await expect(second.window.locator('[data-section="people"]')).toContainText('¿Ya se devolvió?')
  await boardAfter.choose('T7-000001')
  await refund.begin()
  await refund.payAs('Lupita')
  await expect(refund.panel).toContainText('¿Ya se devolvieron $200.00 antes de la avería?')
  await second.window.getByTestId('paid-before').click()
  await expect(second.window.getByTestId('no-cash')).toContainText('No entregues dinero')
  await second.window.getByTestId('no-cash-read').click()
  await expect(second.window.getByTestId('given-back')).toContainText('antes de la avería, según Lupita')
  await second.window.getByTestId('open-back').click()
  await expect(second.window.locator('[data-section="people"], [data-section="owed"]')).toHaveCount(0)
})
