import type { Page } from '@playwright/test'
import { ended, nav, setup, toConfirm } from './counter.ts'
import type { Shots } from './shot.ts'

async function list(page: Page): Promise<void> {
  await page.getByTestId('customers').click()
  await page.getByTestId('customers-sheet').waitFor()
}

async function consent(page: Page): Promise<void> {
  await ended('settled')(page)
  await page.getByTestId('keep-customer').click()
  await page.getByTestId('keep-alias').fill('Doña Lupe')
}

async function section(page: Page): Promise<void> {
  await nav('setup')(page)
  await setup('customers')(page)
  await page.getByTestId('customers-list').waitFor()
}

/** Frequent customers: found, greeted, asked and forgotten. */
export const CUSTOMERS_SHOTS: Shots = {
  'customers-counter': { scene: 'customers' },
  'customers-list': { scene: 'customers', play: list },
  'customers-none': { scene: 'customers-none', play: list },
  'customers-greeted': { scene: 'customers', play: toConfirm },
  'customers-offer': { scene: 'customers-none', play: ended('settled') },
  'customers-consent': { scene: 'customers-none', play: consent },
  'setup-customers': { scene: 'customers', play: section },
  'setup-customers-shut': { scene: 'customers-shut', play: section },
}
