import { TELCEL_200 } from '../screens/counter-screen.ts'
import { openSalesScreen } from '../screens/sales-screens.ts'
import { expect, test } from './a-shop.ts'

test.use({ sandboxOptions: { settleAfterMs: 6_000 } })

test('a sale that settles while the next one is typed sounds, prints, and leaves the typing alone', async ({
  shop,
  paper,
}) => {
  const { counter, window } = await shop.open()
  const board = openSalesScreen(window)
  const sound = window.getByTestId('sound')
  await counter.sell(TELCEL_200)
  await counter.headline('Telcel la está procesando').waitFor()
  await window.getByTestId('next-sale').click()
  await expect(board.openBadge).toHaveText('1')
  await counter.choose('Telcel', /\$100/)
  await counter.typeDigits('55987')
  expect(await sound.getAttribute('data-last-tone')).not.toBe('done')

  await expect(sound).toHaveAttribute('data-last-tone', 'done')
  expect(await paper.next()).toMatch(/FOLIO/)
  await expect(window.getByTestId('entry')).toContainText('55987')
  await expect(board.openBadge).toHaveCount(0)
  await board.open()
  await expect(board.section('ended')).toContainText('Folio')
})

test('a sale that fails meanwhile sounds differently, prints its vale, and counts as somebody’s turn', async ({
  shop,
  paper,
}) => {
  shop.sandbox.world.faults.add({ kind: 'failed', afterMs: 6_000 })
  const { counter, window } = await shop.open()
  const board = openSalesScreen(window)
  await counter.sell(TELCEL_200)
  await counter.headline('Telcel la está procesando').waitFor()
  await window.getByTestId('next-sale').click()
  await board.open()
  await expect(board.section('under-way')).toContainText(
    /Preguntamos a Chipi otra vez en|Preguntando a Chipi/,
  )
  await expect(window.getByTestId('sound')).toHaveAttribute('data-last-tone', 'failed')
  expect(await paper.next()).toContain('Vale de devolución')
  await expect(board.section('owed')).toContainText('Falta devolver $200')
  await expect(board.peopleBadge).toHaveText('1')
})
