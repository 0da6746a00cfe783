import type { SaleEvent } from '#shared/domain/sale-event.ts'
import { historyScreen, openSalesScreen } from '../screens/sales-screens.ts'
import { refundScreen, reviewScreen } from '../screens/person-screens.ts'
import { expect, test, type Shop } from './a-shop.ts'
import { seedLedger, seedSale } from './seeded-ledger.ts'

const DAY_MS = 24 * 60 * 60_000

/** Sent yesterday, never answered, and unknown to Chipi ever since. */
function leaveOneInReview(shop: Shop): void {
  const events: readonly ((at: number) => SaleEvent)[] = [
    at => ({ type: 'sale.sent', at }),
    at => ({ type: 'sale.unanswered', at, doubt: { kind: 'timeout' } }),
    at => ({
      type: 'sale.given-to-review',
      at,
      reason: { kind: 'window-closed', doubt: { kind: 'timeout' } },
    }),
  ]
  seedLedger(shop, ledger => seedSale(ledger, DAY_MS + 3_600_000, {}, events))
}

test('a sale in review is looked up by its copied key, closed as done, and found again by its folio', async ({
  shop,
}) => {
  leaveOneInReview(shop)
  const first = await shop.open()
  const board = openSalesScreen(first.window)
  const review = reviewScreen(first.window)
  await expect(board.peopleBadge).toHaveText('1')
  await board.open()
  await expect(board.section('people')).toContainText('Espera a quien administra')
  await board.choose('T7-000001')
  await expect(review.pane).toContainText('Chipi no contestó y ya cambió el día')
  await expect(review.pane.getByTestId('trail')).toContainText('Se envió a Chipi')

  await review.copy('Clave de la venta')
  const copied = await first.electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^mostrador-[0-9a-f-]{36}$/)

  await review.decide({ outcome: 'done', folio: '998877', reason: 'dashboardDone', by: 'Don Beto' })
  await expect(review.consequence).toContainText('los $200.00 se quedan en la caja')
  await review.sure()
  await expect(board.status).toHaveAttribute('data-state', 'decided')
  await board.understood()
  await expect(board.empty).toBeVisible()
  await first.close()

  const second = await shop.open()
  const history = historyScreen(second.window)
  await history.open()
  await history.search('998877')
  await history.choose('T7-000001')
  await expect(second.window.getByTestId('trail')).toContainText(
    'Don Beto la cerró como hecha con el folio 998877: El panel de Chipi dice SUCCESS',
  )
  await expect(openSalesScreen(second.window).peopleBadge).toHaveCount(0)
})

test('a sale closed as not done owes its money: the vale comes out by itself, and the money goes back once', async ({
  shop,
  paper,
}) => {
  leaveOneInReview(shop)
  const { window } = await shop.open()
  const board = openSalesScreen(window)
  const review = reviewScreen(window)
  const refund = refundScreen(window)
  await board.open()
  await board.choose('T7-000001')
  await review.decide({ outcome: 'not-done', reason: 'checkedAndMissing', by: 'Don Beto' })
  await expect(review.consequence).toContainText('se deben $200.00 al cliente')
  await review.sure()
  await expect(board.giveBack).toContainText('$200')

  const vale = await paper.next()
  for (const text of ['Vale de devolución', 'T7-000001', '200.00']) expect(vale).toContain(text)

  await refund.begin()
  await refund.payAsKnown('Don Beto')
  await expect(refund.panel).toHaveAttribute('data-step', 'paid')
  await expect(refund.panel).toContainText('Entrega $200.00 a la persona')
  const receipt = await paper.next()
  for (const text of ['Comprobante de devolución', 'Don Beto', '200.00']) expect(receipt).toContain(text)
  expect(receipt).not.toContain('COPIA')
  await refund.handed()
  await board.back()
  await expect(board.empty).toBeVisible()
})
