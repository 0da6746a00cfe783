import type { Page } from '@playwright/test'
import { setup, toConfirm, toReference, type } from './counter.ts'
import type { Shots } from './shot.ts'

const openPanel = async (page: Page): Promise<void> => {
  await page.getByTestId('practice-open').click()
  await page.getByTestId('practice-panel').waitFor()
}

async function toMismatch(page: Page): Promise<void> {
  await toReference(page)
  await type(page, '5512345678')
  await type(page, '5512345687')
  await page.getByTestId('show-both').waitFor()
}

/** Typing twice, reading back, the customer's screen, practice and its guide. */
export const CERTAINTY_SHOTS: Shots = {
  'second-entry': {
    scene: 'settled',
    play: async page => {
      await toReference(page)
      await type(page, '5512345678')
      await type(page, '5512')
    },
  },
  'second-differs': { scene: 'settled', play: toMismatch },
  'second-both': {
    scene: 'settled',
    play: async page => {
      await toMismatch(page)
      await page.getByTestId('show-both').click()
    },
  },
  'other-carrier': { scene: 'other-carrier', play: toConfirm },
  'read-back-voice': { scene: 'voice', play: toConfirm },
  'setup-customer': { scene: 'settled', play: setup('customer') },
  welcome: { scene: 'welcome' },
  'practice-panel': { scene: 'settled', play: openPanel },
  'practice-armed': {
    scene: 'practice-visiting',
    play: async page => {
      await openPanel(page)
      await page.getByTestId('fault-lost-reply').click()
      await page.getByTestId('fault-reset').waitFor()
    },
  },
  'practice-band': {
    scene: 'practice-visiting',
    play: async page => {
      await openPanel(page)
      await page.getByTestId('fault-too-many').click()
      await page.getByTestId('fault-reset').waitFor()
      await page.keyboard.press('Escape')
      await page.getByTestId('practice-panel').waitFor({ state: 'hidden' })
    },
  },
  'guide-start': {
    scene: 'welcome',
    play: async page => {
      await page.getByTestId('welcome-practise').click()
      await page.getByTestId('guide').waitFor()
    },
  },
  'guide-read-back': {
    scene: 'welcome',
    play: async page => {
      await page.getByTestId('welcome-practise').click()
      // Until it stands, the tiles are still moving under the pointer.
      await page.getByTestId('guide').waitFor()
      await toConfirm(page)
    },
  },
  'facing-idle': { scene: 'facing-idle' },
  'facing-check': { scene: 'facing-check' },
  'facing-agreed': { scene: 'facing-agreed' },
  'facing-bill': { scene: 'facing-bill' },
  'facing-pay': { scene: 'facing-pay' },
  'facing-sending': { scene: 'facing-sending' },
  'facing-slow': { scene: 'facing-slow' },
  'facing-done': { scene: 'facing-done' },
  'facing-failed': { scene: 'facing-failed' },
}
