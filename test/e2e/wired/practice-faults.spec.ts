import type { Page } from '@playwright/test'
import { expect, test } from '../launch.ts'
import { counterScreen } from '../screens/counter-screen.ts'

async function arm(window: Page, fault: string): Promise<void> {
  await window.getByTestId('practice-open').click()
  await window.getByTestId(`fault-${fault}`).click()
  await expect(window.getByTestId('fault-armed')).toHaveAttribute('data-fault', fault)
  await window.keyboard.press('Escape')
  await expect(window.getByTestId('practice-panel')).toBeHidden()
}

test('each fault called by its name spoils one sale, and every later one is well again', async ({
  launch,
}) => {
  const { window } = await launch()
  const counter = counterScreen(window)
  const status = window.getByTestId('sale-status')
  const sellTo = async (phone: string): Promise<void> =>
    counter.sell({ carrier: 'Telcel', product: /\$50\b/, phone, pay: 'exact' })

  await arm(window, 'failed')
  await sellTo('5512345678')
  await expect(status).toHaveAttribute('data-state', 'failed')
  await expect(window.getByTestId('fault-armed')).toBeHidden()
  await counter.next()

  await arm(window, 'no-credits')
  await sellTo('3398761234')
  await expect(status).toHaveAttribute('data-state', 'failed')
  await counter.next()

  // Nobody knows at first; the till finds out by itself that it was done.
  await arm(window, 'lost-reply')
  await sellTo('8123904567')
  await expect(status).toHaveAttribute('data-state', 'settled', { timeout: 20_000 })
  await counter.next()

  await arm(window, 'offline')
  await expect(window.getByTestId('link-banner')).toBeVisible()
  await window.getByTestId('practice-open').click()
  await window.getByTestId('fault-reset').click()
  await window.keyboard.press('Escape')
  await expect(window.getByTestId('fault-armed')).toBeHidden()
  await sellTo('6641207935')
  await expect(status).toHaveAttribute('data-state', 'settled')
})

test('a new cashier is led through a first sale, once', async ({ launch }) => {
  const first = await launch()
  const { window } = first
  const counter = counterScreen(window)
  const guide = window.getByTestId('guide')
  await window.getByTestId('welcome-practise').click()
  await expect(guide).toHaveAttribute('data-says', 'carrier')
  await counter.choose('Telcel', /\$50\b/)
  await expect(guide).toHaveAttribute('data-says', 'number')
  await counter.typePhone('5512345678')
  await expect(guide).toHaveAttribute('data-says', 'readBack')
  await counter.confirm()
  await expect(guide).toHaveAttribute('data-says', 'cash')
  await counter.pay('exact')
  await expect(guide).toHaveAttribute('data-says', 'done')
  await window.getByTestId('guide-slow').click()
  await expect(window.getByTestId('fault-armed')).toHaveAttribute('data-fault', 'slow')
  await expect(guide).toBeHidden()
  await first.close()

  const second = await launch({ userDataDir: first.userDataDir })
  await expect(counterScreen(second.window).tile('Telcel').first()).toBeVisible()
  await expect(second.window.getByTestId('welcome')).toHaveCount(0)
})
