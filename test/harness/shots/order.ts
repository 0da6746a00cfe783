import type { Page } from '@playwright/test'
import type { Shots } from './shot.ts'
import { toCash, toConfirm } from './counter.ts'

async function counted(page: Page): Promise<void> {
  await toCash(page)
  await page.getByTestId('note-5000').click()
  await page.getByTestId('coin-2000').click()
  await page.getByTestId('coin-50').click()
}

async function another(page: Page): Promise<void> {
  await toConfirm(page)
  await page.getByTestId('add-another').click()
  await page.getByTestId('order-bar').waitFor()
}

async function twice(page: Page): Promise<void> {
  await another(page)
  await toConfirm(page)
  await page.getByTestId('leave-out').waitFor()
}

async function held(page: Page): Promise<void> {
  await toConfirm(page)
  await page.getByTestId('hold').click()
  await page.getByTestId('parked').click()
  await page.getByTestId('parked-row').waitFor()
}

/** Several sales in one ticket, notes laid down, sales on hold. */
export const ORDER_SHOTS: Shots = {
  'cash-counted': { scene: 'settled', play: counted },
  'order-bar': { scene: 'settled', play: another },
  'order-twice': { scene: 'settled', play: twice },
  'on-hold': { scene: 'settled', play: held },
}
