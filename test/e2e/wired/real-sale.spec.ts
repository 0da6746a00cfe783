import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TELCEL_200 } from '../screens/counter-screen.ts'
import { expect, test, type OpenShop, type Shop } from './a-shop.ts'

/** What Chipi really debited, purchase by purchase: a sale is right when there is exactly one. */
function debits({ sandbox }: Shop): readonly unknown[] {
  return sandbox.world.ledger(sandbox.now()).filter(entry => entry.kind === 'debit')
}

async function statesInHistory(app: OpenShop): Promise<string> {
  await app.window.getByTestId('nav-history').click()
  return (await app.window.getByTestId('history-list').textContent()) ?? ''
}

test('a recharge is sold, settles, and its ticket comes out of the printer with the folio', async ({
  shop,
  paper,
}) => {
  const { counter, window } = await shop.open()
  await counter.sell(TELCEL_200)
  const folio = (await counter.folio.textContent())?.trim() ?? ''
  expect(folio).toMatch(/^\d{6,}$/)
  await expect(window.getByTestId('test-band')).not.toContainText('PRUEBA')

  const ticket = await paper.next()
  for (const text of ['Abarrotes Lupita', 'T7-000001', 'Telcel', folio, '200.00', '500.00', '300.00']) {
    expect(ticket).toContain(text)
  }
  expect(ticket.replaceAll(/\s/g, '')).toContain('5512345678')
  expect(ticket).not.toContain('PRUEBA')
  expect(debits(shop)).toHaveLength(1)
})

test('a reprint is marked COPIA and counted', async ({ shop, paper }) => {
  const { counter, window } = await shop.open()
  await counter.sell(TELCEL_200)
  await expect(counter.folio).toBeVisible()
  expect(await paper.next()).not.toContain('COPIA')
  await window.getByTestId('nav-history').click()
  await window.getByTestId('history-list').getByRole('button').first().click()
  await window.getByRole('button', { name: /^Reimprimir/ }).click()
  expect(await paper.next()).toContain('COPIA 1')
  await window.getByRole('button', { name: /^Reimprimir/ }).click()
  expect(await paper.next()).toContain('COPIA 2')
})

test('killed right after the POST left, the sale is settled once when the program starts again', async ({
  shop,
}) => {
  shop.sandbox.world.faults.add({ kind: 'slow', route: 'buy', delayMs: 60_000, when: 'after' })
  const first = await shop.open()
  const taken = shop.sandbox.events.waitFor({ event: 'purchase-taken' })
  await first.counter.sell(TELCEL_200)
  await taken
  await first.kill()

  const second = await shop.open()
  await expect(async () => expect(await statesInHistory(second)).toContain('Lista')).toPass()
  expect(debits(shop)).toHaveLength(1)
  await expect(second.window.getByTestId('history-list').getByRole('button')).toHaveCount(1)
})

test('killed before Chipi took it, the sale is sent again with the same bytes and debited once', async ({
  shop,
}) => {
  shop.sandbox.world.faults.add({ kind: 'slow', route: 'buy', delayMs: 3_600_000, when: 'before' })
  const first = await shop.open()
  const seen = shop.sandbox.events.waitFor({ event: 'fault-used' })
  await first.counter.sell(TELCEL_200)
  await seen
  await first.kill()

  const second = await shop.open()
  await expect(async () => expect(await statesInHistory(second)).toContain('Lista')).toPass()
  expect(debits(shop)).toHaveLength(1)
  const bodies = shop.sandbox.requests
    .list()
    .filter(call => call.method === 'POST')
    .map(call => call.body)
  expect(bodies).toHaveLength(2)
  expect(new Set(bodies).size).toBe(1)
})

for (const how of ['reset', 'silence'] as const) {
  test(`when the reply is lost (${how}) nobody says failed, and one debit settles one sale`, async ({
    shop,
  }) => {
    test.slow(how === 'silence', 'the POST is given its full 15 seconds')
    shop.sandbox.world.faults.add({ kind: 'reply-dropped', how })
    const { counter, window } = await shop.open()
    const states = watchStates(window)
    await counter.sell(TELCEL_200)
    await expect(counter.folio).toBeVisible({ timeout: 40_000 })
    expect(debits(shop)).toHaveLength(1)
    expect(await states()).not.toContain('failed')
  })
}

/** Every state the sale was ever shown in. */
function watchStates(window: OpenShop['window']): () => Promise<readonly string[]> {
  const started = window.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seenStates: seen })
    Reflect.get(globalThis, 'mostrador').on('sale.changed', (sale: { state: string }) =>
      seen.push(sale.state),
    )
  })
  return async () => {
    await started
    return window.evaluate(() => Reflect.get(globalThis, 'seenStates'))
  }
}

test('a sale that the carrier fails says how much to give back, and Chipi has restored its credits', async ({
  shop,
}) => {
  shop.sandbox.world.faults.add({ kind: 'failed', reason: 'Línea inactiva' })
  const { counter, window } = await shop.open()
  await counter.sell(TELCEL_200)
  await expect(counter.headline('La venta no se hizo')).toBeVisible()
  await expect(window.getByTestId('give-back')).toContainText('$200')
})

test('key and token are in the keychain and nowhere else', async ({ shop }) => {
  const app = await shop.open()
  await app.counter.sell(TELCEL_200)
  await expect(app.counter.folio).toBeVisible()
  const secrets = [shop.sandbox.prodKey, shop.token]
  const page = await app.window.evaluate(
    () => document.documentElement.outerHTML + JSON.stringify(Object.entries(localStorage)),
  )
  await app.close()

  const files = await readdir(shop.userDataDir, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    files.filter(file => file.isFile()).map(file => readFile(join(file.parentPath, file.name), 'latin1')),
  )
  expect(texts.length).toBeGreaterThan(3)
  for (const secret of secrets) {
    expect(texts.filter(text => text.includes(secret))).toEqual([])
    expect(page).not.toContain(secret)
    expect(app.output()).not.toContain(secret)
  }
  expect(texts.some(text => text.includes('5512345678'))).toBe(true)
  const log = await readFile(join(shop.userDataDir, 'logs', 'mostrador.log'), 'utf8')
  expect(log).toContain('…678')
  expect(log).not.toContain('5512345678')
})
