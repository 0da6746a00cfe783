import { buildCatalog } from '#sandbox/catalog/build-catalog.ts'
import { as } from '#shared/domain/ids.ts'
import { aReport, aSku } from '#test/support/builders.ts'
import { historyScreen } from '../screens/sales-screens.ts'
import { TELCEL_200, type CounterScreen } from '../screens/counter-screen.ts'
import { expect, test, type Shop } from './a-shop.ts'
import { seedLedger, seedSale } from './seeded-ledger.ts'

const TWIN_MS = 15 * 60_000

async function ask(counter: CounterScreen, product: RegExp, phone: string): Promise<void> {
  await counter.choose('Telcel', product)
  await counter.typePhone(phone)
}

/** Numbers of the purchases at Chipi, in order. */
function soldTo({ sandbox }: Shop): readonly string[] {
  return sandbox.requests
    .list()
    .filter(call => call.method === 'POST')
    .map(call => JSON.parse(call.body ?? '{}').skuReference)
}

test('a number that resembles one sold to before is asked about, and never refused', async ({ shop }) => {
  const { counter, window } = await shop.open()
  await counter.sell({ ...TELCEL_200, product: /\$100/ })
  await expect(counter.folio).toBeVisible()
  await counter.next()

  // Two digits swapped: the number sold to before is meant.
  await ask(counter, /\$200/, '5512345687')
  await expect(window.getByTestId('look-alike')).toContainText('Aquí se ha vendido 1 vez')
  await expect(window.locator('mark')).toHaveText(['8', '7', '7', '8'])
  await expect(window.getByTestId('use-known')).toBeEnabled()
  // Enter is pressed here from habit, and answers nothing.
  await window.keyboard.press('Enter')
  await window.keyboard.press('u')
  await expect(window.getByTestId('look-alike')).toHaveCount(0)
  await expect(window.getByTestId('read-back')).toHaveText('5512345678')
  await counter.confirm()
  await counter.pay(500)
  await expect(counter.folio).toBeVisible()
  await counter.next()

  // Another customer who really has the number that looks like it.
  await ask(counter, /\$200/, '5512345687')
  await expect(window.getByTestId('look-alike')).toBeVisible()
  await expect(window.getByRole('button', { name: /^Sí, es/ })).toBeEnabled()
  await window.keyboard.press('s')
  await counter.pay(500)
  await expect(counter.folio).toBeVisible()
  expect(soldTo(shop).map(number => number.slice(-10))).toEqual(['5512345678', '5512345678', '5512345687'])
})

test('the same sale again shows the minutes left, also after a restart, and leads to the earlier one', async ({
  shop,
}) => {
  const first = await shop.open()
  await first.counter.sell(TELCEL_200)
  await expect(first.counter.folio).toBeVisible()
  await first.counter.next()
  await ask(first.counter, /\$200/, TELCEL_200.phone)
  await expect(first.window.getByTestId('twin-clock')).toHaveText(/^14:\d\d$/)
  await first.close()

  const second = await shop.open()
  await ask(second.counter, /\$200/, TELCEL_200.phone)
  await expect(second.window.getByTestId('twin-clock')).toHaveText(/^14:\d\d$/)
  await second.window.getByTestId('twin-earlier').click()
  await expect(historyScreen(second.window).list).toBeVisible()
  await expect(second.window.getByTestId('ticket-pane')).toContainText('T7-000001')
})

/** How long a twin still has to wait when it is asked for: enough to type it in on a busy computer, ms. */
const LEFT_MS = 9_000

test('the twin opens by itself when its time has come', async ({ shop }) => {
  const telcel = buildCatalog().find(
    one => one.shelf === 'RECARGAS' && one.carrierName === 'Telcel' && one.fixedAmount === 200,
  )
  const sku = aSku({ id: as(telcel?.id ?? '') })
  // Nobody knows how long the app takes to open: one of these opens a few seconds after it has, whenever that is.
  const twins = Array.from({ length: 20 }, (_, n) => ({
    phone: `55${String((n + 1) * 4_567_891).padStart(8, '0')}`,
    opensAt: Date.now() + LEFT_MS + n * 3_000,
  }))
  seedLedger(shop, ledger => {
    for (const { phone, opensAt } of twins) {
      seedSale(ledger, TWIN_MS - (opensAt - Date.now()), { sku, reference: as(phone) }, [
        at => ({ type: 'sale.sent', at }),
        at => ({ type: 'sale.reported', at, report: aReport('SUCCESS') }),
      ])
    }
  })
  const { counter, window } = await shop.open()
  const twin = twins.find(({ opensAt }) => opensAt >= Date.now() + LEFT_MS)
  await ask(counter, /\$200/, twin?.phone ?? '')
  await expect(window.getByTestId('twin-clock')).toHaveText(/^0:\d\d$/)
  await expect(window.getByTestId('agree')).toBeEnabled({ timeout: 30_000 })
})
