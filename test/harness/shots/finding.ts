import type { Page } from '@playwright/test'
import type { Shots } from './shot.ts'

const tile = (page: Page, key: string): Promise<void> => page.locator(`[data-tile="${key}"]`).click()
const shelf = (page: Page, name: string): Promise<void> => page.locator(`[data-shelf=${name}]`).click()

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(query, { delay: 60 })
  await page.locator('.found').waitFor()
}

/** As a scanner types: its keys within a moment, and Enter. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

const BARCODE = '012345678901234567890123456789'

/** What finding and choosing a product looks like. */
export const FINDING_SHOTS: Shots = {
  'find-product': { scene: 'settled', play: page => search(page, 'telsel 100') },
  'find-carrier': { scene: 'settled', play: page => search(page, 'netflis') },
  'find-guess': { scene: 'settled', play: page => search(page, 'netflix verde limón') },
  'scan-which': {
    scene: 'settled',
    play: async page => {
      await scan(page, BARCODE)
      await page.getByTestId('scanned-code').waitFor()
    },
  },
  'scan-amount': {
    scene: 'settled',
    play: async page => {
      await shelf(page, 'bills')
      await tile(page, 'bills/CFE')
      await page.getByTestId('entry').waitFor()
      await scan(page, BARCODE)
      await page.getByTestId('continue').waitFor()
    },
  },
  bundles: {
    scene: 'settled',
    play: async page => {
      await shelf(page, 'bundles')
      await tile(page, 'bundles/Telcel Amigo Sin Límite')
      await page.getByTestId('products').waitFor()
    },
  },
  'gift-number': {
    scene: 'settled',
    play: async page => {
      await shelf(page, 'gift-cards')
      await tile(page, 'gift-cards/Netflix')
      await page.locator('[data-sku$="-200"]').click()
      await page.getByTestId('advice').waitFor()
    },
  },
  'product-detail': {
    scene: 'settled',
    play: async page => {
      await shelf(page, 'bundles')
      await tile(page, 'bundles/Telcel Amigo Sin Límite')
      await page.getByTestId('product-info').first().click()
      await page.getByTestId('product-detail').waitFor()
    },
  },
}
