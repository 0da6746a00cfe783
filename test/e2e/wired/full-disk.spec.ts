import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { TELCEL_200 } from '../screens/counter-screen.ts'
import { openSalesScreen } from '../screens/sales-screens.ts'
import { expect, test as base } from './a-shop.ts'

/** The disk the terminal's data lies on. */
type Disk = { readonly fill: () => void; readonly makeRoom: () => void; readonly makeReadOnly: () => void }

/** A small disk of the test's own under the data folder: the real thing, with a real end to its room. */
const test = base.extend<{ disk: Disk }>({
  // Playwright insists on a pattern here, even an empty one.
  // oxlint-disable-next-line no-empty-pattern
  disk: async ({}, use, info) => {
    const folder = info.outputPath('user-data')
    mkdirSync(folder, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder])
    const ballast = join(folder, 'somebody-else.bin')
    await use({
      fill: () => writeUntilFull(ballast),
      makeRoom: () => rmSync(ballast),
      makeReadOnly: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
    })
    execFileSync('umount', ['--lazy', folder])
  },
})

test('when the disk is full the next sale is refused before cash, and sold when there is room', async ({
  disk,
  shop,
}) => {
  const { counter, window } = await shop.open()
  await counter.sell(TELCEL_200)
  await expect(counter.folio).toBeVisible()
  await counter.next()

  await counter.choose(TELCEL_200.carrier, TELCEL_200.product)
  await counter.typePhone('5587654321')
  await counter.confirm()
  disk.fill()
  await counter.pay(500)
  await expect(window.getByTestId('stop')).toContainText('El disco está lleno')
  await expect(window.getByTestId('stop')).toContainText('devuélvelo')
  // Asked again it is refused before any cash is taken.
  await window.getByTestId('quote-again').click()
  await expect(window.getByTestId('stop')).not.toContainText('devuélvelo')
  await expect(window.getByTestId('stop')).toContainText('El disco está lleno')
  expect(shop.sandbox.world.ledger(shop.sandbox.now())).toHaveLength(1)

  disk.makeRoom()
  await window.getByTestId('quote-again').click()
  await counter.confirm()
  await counter.pay(500)
  await expect(counter.folio).toBeVisible()
  await window.getByTestId('nav-history').click()
  await expect(window.getByTestId('history-list').getByRole('button')).toHaveCount(2)
})

test('on a full disk a sale that never left cannot be given up, and says so until there is room', async ({
  disk,
  shop,
}) => {
  shop.sandbox.world.faults.add({
    kind: 'rate-limited',
    route: 'buy',
    times: 'always',
    retryAfterSeconds: 600,
  })
  const { counter, window } = await shop.open()
  const board = openSalesScreen(window)
  await counter.sell(TELCEL_200)
  await expect(counter.headline('La venta no se ha enviado')).toBeVisible()
  await expect(board.status).toContainText('Tú decides')

  disk.fill()
  await board.cancelAndGiveBack()
  await expect(board.status).toContainText('No se pudo cancelar y la venta sigue igual')
  await expect(board.status).toHaveAttribute('data-state', 'intent')

  disk.makeRoom()
  await board.cancelAndGiveBack()
  await expect(board.giveBack).toContainText('$200')
})

test('a read-only folder begins no sale, and the sales in it are still there afterwards', async ({
  disk,
  shop,
}) => {
  const first = await shop.open()
  await first.counter.sell(TELCEL_200)
  await expect(first.counter.folio).toBeVisible()
  await first.close()

  disk.makeReadOnly()
  const second = await shop.open()
  await expect(second.window.getByTestId('blocked')).toBeVisible()
  await expect(second.window.getByText(/permiso/).first()).toBeVisible()
  expect(shop.sandbox.world.ledger(shop.sandbox.now())).toHaveLength(1)
})

function writeUntilFull(path: string): void {
  const file = openSync(path, 'w')
  try {
    // One block at a time at the end, so that not a page is left for a database to grow into.
    for (const size of [1_048_576, 4_096, 512]) fillWith(file, size)
  } finally {
    closeSync(file)
  }
}

function fillWith(file: number, size: number): void {
  const block = Buffer.alloc(size, 1)
  try {
    while (writeSync(file, block) === size);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}
