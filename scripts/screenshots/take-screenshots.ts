import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { openDesktopSession } from '#scripts/desktop-session.mjs'
import { launchElectron } from '#scripts/launch-electron.mjs'
import { root } from '#scripts/tool.mjs'
import { counterScreen, TELCEL_200 } from '#test/e2e/screens/counter-screen.ts'
import { historyScreen, openSalesScreen } from '#test/e2e/screens/sales-screens.ts'
import { setupScreen } from '#test/e2e/screens/setup-screen.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { takeSecondTour } from './second-tour.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
]

/** A till in practice, except that its Chipi is ours to slow down: pictures of states that pass too fast. */
async function takeAll(size: { width: number; height: number }): Promise<void> {
  const folder = folderOf(size)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const userDataDir = mkdtempSync(path.join(tmpdir(), 'mostrador-pictures-'))
  const sandbox = await startSandbox({ settleAfterMs: 1_500 })
  const app = await launchElectron({ userDataDir, env: { CHIPI_BASE_URL: sandbox.url } })
  try {
    const page = await app.firstWindow()
    await resize(app, size)
    await takeEach(page, folder, sandbox)
  } finally {
    await app.close()
    await sandbox.close()
    rmSync(userDataDir, { recursive: true, force: true })
  }
}

function folderOf({ width, height }: { width: number; height: number }): string {
  return path.join(root, 'docs', 'screenshots', `${String(width)}x${String(height)}`)
}

async function resize(
  app: ElectronApplication,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
    [width, height],
  )
}

async function takeEach(
  page: Page,
  folder: string,
  sandbox: Awaited<ReturnType<typeof startSandbox>>,
): Promise<void> {
  let count = 0
  const take = async (name: string): Promise<void> => {
    count += 1
    await stillness(page)
    await page.screenshot({ path: path.join(folder, `${String(count).padStart(2, '0')}-${name}.png`) })
  }
  const counter = counterScreen(page)
  const setup = setupScreen(page)

  await counter.tile('Telcel').first().waitFor()
  await take('counter')
  await counter.tile('Telcel').first().click()
  await page.getByRole('button', { name: /\$200/ }).first().waitFor()
  await take('products')
  await page.getByRole('button', { name: /\$200/ }).first().click()
  await page.getByRole('heading', { name: 'Escribe el número' }).waitFor()
  await counter.typeDigits('55123')
  await take('number')
  await counter.typeDigits('45678')
  await page.getByRole('heading', { name: 'Escríbelo otra vez' }).waitFor()
  await counter.typeDigits('5512345678')
  await page.getByRole('button', { name: /^Sí, está correcto/, disabled: false }).waitFor()
  await take('confirm')
  await counter.confirm()
  await page.getByRole('button', { name: /^Exacto/ }).waitFor()
  await take('cash')
  await counter.pay(500)
  await page.locator('[data-testid="sale-status"][data-state="pending"]').waitFor()
  await take('pending')
  await counter.folio.waitFor()
  await take('settled')
  await counter.next()

  await setup.open('connection')
  await setup.typeKey(sandbox.prodKey)
  await setup.pasteToken(await sandbox.mintToken())
  await setup.saveConnection()
  await page.getByText(/Conexión guardada/).waitFor()
  await page.getByTestId('nav-counter').click()
  sandbox.world.faults.add({ kind: 'failed', afterMs: 0, reason: 'Línea inactiva' })
  await counter.sell({ ...TELCEL_200, phone: '5587654321' })
  await counter.headline('La venta no se hizo').waitFor()
  await take('failed')
  await page.getByTestId('next-sale').click()
  sandbox.world.faults.add({ kind: 'server-error', when: 'after', times: 'always', route: 'any' })
  await counter.tile('Telcel').first().waitFor()
  await counter.sell({ ...TELCEL_200, phone: '5511112222' })
  await counter.headline('No sabemos todavía').waitFor()
  await take('unknown')
  for (const fault of sandbox.world.faults.list()) sandbox.world.faults.remove(fault.id)
  await counter.folio.waitFor({ timeout: 60_000 })
  await counter.next()

  await historyScreen(page).open()
  await page.getByTestId('history-list').getByRole('button').first().click()
  await page.getByTestId('ticket-image').waitFor()
  await take('history')
  await setup.open('connection')
  await take('connection')
  for (const section of ['store', 'printer', 'fees', 'terminal'] as const) {
    await setup.open(section)
    await page
      .getByTestId(`setup-${section}`)
      .and(page.locator('[aria-current], [aria-selected="true"]'))
      .waitFor()
    await take(section)
  }
  await page.getByTestId('nav-counter').click()
  await counter.choose('Telcel', /\$200/)
  await counter.typePhone('5511112222')
  await page.getByText(/^Esta misma venta se acaba de hacer/).waitFor()
  await take('twin-refused')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await counter.openShelf('Tarjetas de regalo')
  await take('gift-cards')
  await counter.openShelf('Pago de servicios')
  await counter.tile('Telmex').first().click()
  await page.getByRole('heading', { name: /Escribe o escanea/ }).waitFor()
  await counter.typeDigits('5555123456')
  await counter.continue()
  await page.getByRole('heading', { name: '¿Cuánto va a pagar?' }).waitFor()
  await counter.typeDigits('19999.99')
  await take('bill-amount')
  await counter.continue()
  await page.getByRole('button', { name: /^Sí, está correcto/, disabled: false }).waitFor()
  await counter.confirm()
  await page.getByRole('button', { name: /^Exacto/ }).waitFor()
  await take('bill-cash')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Escape')
  await counter.openShelf('Recargas')
  sandbox.world.faults.add({ kind: 'stuck' })
  await page.getByTestId('nav-counter').click()
  await counter.sell({ ...TELCEL_200, phone: '5533334444' })
  await counter.headline('Telcel la está procesando').waitFor()
  const board = openSalesScreen(page)
  await board.open()
  await board.section('under-way').getByRole('button').first().waitFor()
  await take('board')
  await board.section('owed').getByRole('button').first().click()
  await page.getByTestId('refund-begin').click()
  await page.getByTestId('pay-out').waitFor()
  await take('pay-out')
  await page.getByTestId('nav-counter').click()
  await counter.next()
  // One digit away from a number that was sold to.
  await counter.choose('Telcel', /\$100/)
  await counter.typePhone('5511112223')
  await page.getByTestId('look-alike').waitFor()
  await take('look-alike')
  await takeSecondTour(page, take)
}

/** Waits for transitions to end, so that no picture shows half a fade. A spinner goes on for ever and is let be. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(one => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map(one => one.finished.catch(() => undefined)))
  })
}

/** The screen of a computer without a keychain. */
async function takeBlocked(size: { width: number; height: number }): Promise<void> {
  const session = await openDesktopSession({ display: 'own', keyring: 'none' })
  const userDataDir = mkdtempSync(path.join(tmpdir(), 'mostrador-pictures-'))
  const app = await launchElectron({ userDataDir, env: session.env })
  try {
    const page = await app.firstWindow()
    await resize(app, size)
    await page.getByTestId('blocked').waitFor()
    await stillness(page)
    await page.screenshot({ path: path.join(folderOf(size), 'no-keychain.png') })
  } finally {
    await app.close()
    await session.close()
    rmSync(userDataDir, { recursive: true, force: true })
  }
}

for (const size of SIZES) {
  await takeAll(size)
  await takeBlocked(size)
}
process.stdout.write('docs/screenshots is up to date.\n')
