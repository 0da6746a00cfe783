import type { Page } from '@playwright/test'
import type { Shots } from './shot.ts'
import { toCash, toConfirm } from './counter.ts'

async function counted(page: Page): Promise<void> {
  await toCash(page)
  await page.getByTestId('note-5000').click()
  await page.getByTestId('coin-2000').click()
  await page.getByTestId('coin-50').click()
}

/** Far too many notes: asked about before the change is paid out. */
async function doubted(page: Page): Promise<void> {
  await toCash(page)
  for (const note of ['note-5000', 'note-100000', 'note-100000']) await page.getByTestId(note).click()
  await page.getByTestId('collect-counted').click()
  await page.getByTestId('sure-of-cash').waitFor()
}

/** Two sales of one customer, the second as it is read back. */
async function third(page: Page): Promise<void> {
  await another(page)
  await toConfirm(page)
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
  'cash-doubted': { scene: 'settled', play: doubted },
  'order-third': { scene: 'settled', play: third },
  'order-bar': { scene: 'settled', play: another },
  'order-twice': { scene: 'settled', play: twice },
  'on-hold': { scene: 'settled', play: held },
}
