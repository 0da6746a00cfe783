import type { Page } from '@playwright/test'
import { toAmount } from './counter.ts'
import type { Shots } from './shot.ts'

async function toTotal(page: Page): Promise<void> {
  await toAmount(page)
  await page.keyboard.press('Enter')
  await page.getByTestId('total').waitFor()
}

async function giftTotal(page: Page): Promise<void> {
  await page.locator('[data-shelf=gift-cards]').click()
  await page.locator('[data-tile="gift-cards/Netflix"]').click()
  await page.locator('[data-sku$="-200"]').click()
  await page.getByTestId('entry').waitFor()
  await page.keyboard.type('5512345678', { delay: 60 })
  await page.keyboard.press('Enter')
  await page.getByTestId('total').waitFor()
}

async function paidBill(page: Page): Promise<void> {
  await toTotal(page)
  await page.getByTestId('agree').click()
  await page.getByTestId('pay-exact').click()
  await page.locator('[data-testid=sale-status][data-state=settled]').waitFor()
}

/** What a customer has to be told, where it is said: at the read-back and at the end. */
export const TOLD_SHOTS: Shots = {
  'gift-confirm': { scene: 'settled', play: giftTotal },
  'bill-done': { scene: 'settled', play: paidBill },
  'facing-bill-done': { scene: 'facing-done-bill' },
}
