import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { launchElectron } from '#scripts/launch-electron.mjs'
import { counterScreen } from '#test/e2e/screens/counter-screen.ts'

/** The first start downloads the whole practice catalog; on a slow computer that takes a while. */
const PATIENCE_MS = 60_000

/** Where everything the demo leaves behind goes. */
const folder = process.argv[2] ?? '.'
const screenshots = path.join(folder, 'screenshots')
mkdirSync(screenshots)

const say = (line: string): void => void process.stdout.write(`${line}\n`)
let pictures = 0

async function picture(page: Page, name: string): Promise<void> {
  pictures += 1
  await page.screenshot({ path: path.join(screenshots, `${String(pictures).padStart(2, '0')}-${name}.png`) })
}

async function sellOne(page: Page): Promise<readonly string[]> {
  const counter = counterScreen(page)
  say('Opening the counter in practice mode…')
  await counter.tile('Telcel').first().waitFor()
  const skus = await page.evaluate(async () => {
    const reply = await Reflect.get(globalThis, 'mostrador')['app.boot']()
    return Number(reply.value.catalog.skuCount)
  })
  await picture(page, 'counter')

  say('Choosing Telcel, $200…')
  await counter.choose('Telcel', /\$200/)
  await picture(page, 'number')
  say('Typing the number twice…')
  await counter.typePhone('5512345678')
  await picture(page, 'confirm')
  say('Confirming it with the customer…')
  await counter.confirm()
  await picture(page, 'cash')
  say('Taking a 500 note…')
  await counter.pay(500)
  await picture(page, 'sending')
  say('Waiting for the carrier…')
  await counter.folio.waitFor()
  await picture(page, 'settled')
  const state = await page.getByTestId('sale-status').getAttribute('data-state')
  const folio = (await counter.folio.textContent())?.trim() ?? ''

  say('Saving the ticket as PDF…')
  await page.getByRole('button', { name: 'Guardar PDF' }).click()
  const saved = page.getByText(/^Guardado en .+\.pdf$/)
  await saved.waitFor()
  const ticket = ((await saved.textContent()) ?? '').replace('Guardado en ', '')
  await picture(page, 'ticket')
  await counter.next()
  // The session has a home of its own that goes with it; what the demo shows stays.
  const kept = path.join(folder, path.basename(ticket))
  copyFileSync(ticket, kept)

  expect(skus).toBeGreaterThan(0)
  expect(state).toBe('settled')
  expect(folio).not.toBe('')
  expect(statSync(kept).size).toBeGreaterThan(0)
  return [`catalog: ${String(skus)} SKUs`, 'sale: SUCCESS', `folio: ${folio}`, `ticket: ${kept}`]
}

const app = await launchElectron({
  userDataDir: path.join(folder, 'user-data'),
  env: { XDG_DOCUMENTS_DIR: folder },
})
try {
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE_MS)
  for (const line of await sellOne(page)) say(line)
  say(`screenshots: ${screenshots}`)
} catch (error) {
  say(`The demo stopped: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await app.close()
}
