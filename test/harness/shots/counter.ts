import type { Page } from '@playwright/test'
import { UNTRIED_LINK, type LinkState } from '#shared/domain/link.ts'
import type { Shots } from './shot.ts'

export const tile = (name: string) => (page: Page) => page.locator(`[data-tile$="/${name}"]`).click()
export const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: 60 })

export async function toReference(page: Page): Promise<void> {
  await tile('Telcel')(page)
  await page.locator('[data-sku$="-100"]').click()
  await page.getByTestId('entry').waitFor()
}
export async function toConfirm(page: Page): Promise<void> {
  await toReference(page)
  await type(page, '5512345678')
  await type(page, '5512345678')
  await page.getByTestId('read-back').waitFor()
}
export async function toCash(page: Page): Promise<void> {
  await toConfirm(page)
  await page.getByTestId('agree').click()
  await page.getByTestId('pay-exact').waitFor()
}
export async function paid(page: Page): Promise<void> {
  await toCash(page)
  await page.getByTestId('pay-20000').click()
  await page.getByTestId('sale-status').waitFor()
}
export const ended = (state: string) => async (page: Page) => {
  await paid(page)
  await page.locator(`[data-testid=sale-status][data-state=${state}]`).waitFor()
}
export async function toAmount(page: Page): Promise<void> {
  await page.locator('[data-shelf=bills]').click()
  await tile('CFE')(page)
  await page.getByTestId('entry').waitFor()
  await type(page, '012345678901234567890123456789')
  await page.keyboard.press('Enter')
  await type(page, '845.50')
}
const OFFLINE: Partial<LinkState> = { reach: { kind: 'offline', since: Date.now(), cause: 'dns' } }
/** The line goes down while the cashier counts the cash. */
export async function lose(page: Page, what: Partial<LinkState> = OFFLINE): Promise<void> {
  await page.evaluate(
    link => {
      const { fake } = Object(window)
      fake.notify('link.changed', link)
    },
    { ...UNTRIED_LINK, ...what },
  )
  await page.getByTestId('link-banner').waitFor()
}
export const nav = (name: string) => (page: Page) => page.getByTestId(`nav-${name}`).click()
export const setup = (section: string) => async (page: Page) => {
  await nav('setup')(page)
  await page.getByTestId(`setup-${section}`).click()
}

async function rebuild(page: Page): Promise<void> {
  await page.getByTestId('who').fill('Don Beto')
  await page.getByTestId('rebuild').click()
}

export const openSale = (id: string) => async (page: Page) => {
  await nav('open')(page)
  await page.locator(`[data-section] [data-ticket="T1-${id}"]`).click()
}
const payOut = (id: string) => async (page: Page) => {
  await openSale(id)(page)
  await page.getByTestId('refund-begin').click()
}
const paidOut = (id: string) => async (page: Page) => {
  await payOut(id)(page)
  await page.getByTestId('who').fill('Guadalupe Hernández')
  await page.getByTestId('pay-refund').click()
}
const decide = (outcome: 'done' | 'not-done') => async (page: Page) => {
  await openSale('review')(page)
  await page.getByTestId(`decide-${outcome}`).click()
  await page.locator('[data-reason]').first().click()
  if (outcome === 'done') await page.getByTestId('decide-folio').fill('0084213377')
  await page.getByTestId('who').fill('Don Beto')
}

/** The screens of selling, the board, the history, the settings and what blocks a till. */
export const COUNTER_SHOTS: Shots = {
  grid: { scene: 'settled' },
  'grid-production': { scene: 'production' },
  'grid-bills': { scene: 'settled', play: page => page.locator('[data-shelf=bills]').click() },
  search: {
    scene: 'settled',
    play: async page => {
      await page.keyboard.press('/')
      await type(page, 'movil')
    },
  },
  'search-empty': {
    scene: 'settled',
    play: async page => {
      await page.keyboard.press('/')
      await type(page, 'zzz')
    },
  },
  first: { scene: 'first' },
  'first-failed': { scene: 'first-failed' },
  syncing: { scene: 'syncing', play: page => page.locator('[data-testid=catalog-age] button').click() },
  'no-network': {
    scene: 'no-network',
    play: page => page.locator('[data-testid=catalog-age] button').click(),
  },
  stale: { scene: 'stale' },
  products: { scene: 'settled', play: tile('Telcel') },
  reference: {
    scene: 'settled',
    play: async page => {
      await toReference(page)
      await type(page, '551234')
    },
  },
  second: {
    scene: 'settled',
    play: async page => {
      await toReference(page)
      await type(page, '55123456785512')
    },
  },
  mismatch: {
    scene: 'settled',
    play: async page => {
      await toReference(page)
      await type(page, '55123456785512345679')
    },
  },
  account: {
    scene: 'settled',
    play: async page => {
      await page.locator('[data-shelf=bills]').click()
      await tile('CFE')(page)
      await page.getByTestId('entry').waitFor()
      await type(page, '0123456789012345678901')
    },
  },
  amount: { scene: 'settled', play: toAmount },
  confirm: { scene: 'settled', play: toConfirm },
  'confirm-bill': {
    scene: 'settled',
    play: async page => {
      await toAmount(page)
      await page.keyboard.press('Enter')
      await page.getByTestId('total').waitFor()
    },
  },
  'confirm-waking': { scene: 'waking', play: toConfirm },
  twin: { scene: 'twin', play: toConfirm },
  'price-changed': { scene: 'price-changed', play: toConfirm },
  cash: { scene: 'settled', play: toCash },
  'cash-other': {
    scene: 'settled',
    play: async page => {
      await toCash(page)
      await type(page, '350')
    },
  },
  'cash-short': {
    scene: 'settled',
    play: async page => {
      await toCash(page)
      await type(page, '35')
      await page.keyboard.press('Enter')
    },
  },
  unsure: {
    scene: 'unsure',
    play: async page => {
      await toCash(page)
      await page.getByTestId('pay-20000').click()
      await page.getByTestId('unsure').waitFor()
    },
  },
  sent: { scene: 'sent', play: paid },
  pending: { scene: 'pending', play: ended('pending') },
  unknown: { scene: 'unknown', play: ended('unknown') },
  settled: {
    scene: 'settled',
    play: async page => {
      await ended('settled')(page)
      await page.getByTestId('print-outcome').waitFor()
    },
  },
  'printer-missing': {
    scene: 'printer-missing',
    play: async page => {
      await ended('settled')(page)
      await page.getByTestId('print-outcome').waitFor()
    },
  },
  failed: { scene: 'failed', play: ended('failed') },
  'no-credits': { scene: 'no-credits', play: ended('failed') },
  'not-sent': { scene: 'not-sent', play: ended('intent') },
  review: { scene: 'review', play: ended('review') },
  strip: {
    scene: 'pending',
    play: async page => {
      await ended('pending')(page)
      await page.getByTestId('next-sale').click()
      await page.getByTestId('open-strip').waitFor()
    },
  },
  'strip-selling': {
    scene: 'pending',
    play: async page => {
      await ended('pending')(page)
      await page.getByTestId('next-sale').click()
      await toReference(page)
    },
  },
  recovered: { scene: 'recovered' },
  board: { scene: 'board', play: nav('open') },
  'board-slip': {
    scene: 'board-no-printer',
    play: async page => {
      await nav('open')(page)
      await page.getByTestId('slip').first().click()
    },
  },
  'board-debts-failed': { scene: 'board-debts-failed', play: nav('open') },
  'board-strip': { scene: 'board' },
  'board-unknown': { scene: 'board', play: openSale('unknown') },
  'review-open': { scene: 'board', play: openSale('review') },
  'review-loss': { scene: 'board', play: openSale('contradiction') },
  'review-done': { scene: 'board', play: decide('done') },
  'review-not-done': { scene: 'board', play: decide('not-done') },
  'review-sure': {
    scene: 'board',
    play: async page => {
      await decide('not-done')(page)
      await page.getByTestId('decide-next').click()
    },
  },
  'review-decided': {
    scene: 'board',
    play: async page => {
      await decide('done')(page)
      await page.getByTestId('decide-next').click()
      await page.getByTestId('decide-sure').click()
      await page.getByTestId('sale-status').waitFor()
    },
  },
  'review-late': {
    scene: 'board-decided-late',
    play: async page => {
      await decide('done')(page)
      await page.getByTestId('decide-next').click()
      await page.getByTestId('decide-sure').click()
      await page.getByTestId('decision-news').waitFor()
    },
  },
  'refund-owed': { scene: 'board', play: openSale('owed-large') },
  'refund-who': { scene: 'board', play: payOut('owed-large') },
  'refund-checking': { scene: 'board-checking', play: paidOut('owed') },
  'refund-paid': { scene: 'board', play: paidOut('owed-large') },
  'refund-otherwise': { scene: 'board-otherwise', play: paidOut('owed') },
  'refund-already-paid': { scene: 'board-already-paid', play: paidOut('owed') },
  'refund-unsure': { scene: 'board-unsure', play: paidOut('owed') },
  'history-decided': {
    scene: 'board',
    play: async page => {
      await nav('history')(page)
      await page.locator('[data-state=decided]').click()
      await page.getByTestId('ticket-image').waitFor()
    },
  },
  'look-alike': { scene: 'look-alike', play: toConfirm },
  'look-alike-bill': {
    scene: 'look-alike',
    play: async page => {
      await toAmount(page)
      await page.keyboard.press('Enter')
      await page.getByTestId('look-alike').waitFor()
    },
  },
  open: { scene: 'recovered', play: nav('open') },
  'open-empty': { scene: 'settled', play: nav('open') },
  history: {
    scene: 'settled',
    play: async page => {
      await nav('history')(page)
      await page.locator('[data-ticket=T1-000122]').click()
      await page.getByTestId('ticket-image').waitFor()
    },
  },
  'history-empty': { scene: 'no-sales', play: nav('history') },
  'setup-connection': { scene: 'settled', play: nav('setup') },
  'setup-secret': {
    scene: 'settled',
    play: async page => {
      await nav('setup')(page)
      await page.getByTestId('chipi-key').fill('sk_prod_abc')
    },
  },
  'setup-production': { scene: 'production', play: nav('setup') },
  'setup-store': { scene: 'settled', play: setup('store') },
  'setup-printer': {
    scene: 'settled',
    play: async page => {
      await setup('printer')(page)
      await page.getByTestId('print-test').click()
    },
  },
  'setup-fees': { scene: 'settled', play: setup('fees') },
  'setup-terminal': { scene: 'settled', play: setup('terminal') },
  'vault-missing': { scene: 'vault-missing' },
  damaged: { scene: 'damaged' },
  'damaged-looking': { scene: 'damaged-looking' },
  'damaged-all': { scene: 'damaged-all' },
  'damaged-full': { scene: 'damaged-full', play: rebuild },
  'damaged-rebuilt': { scene: 'damaged', play: rebuild },
  'damaged-begun': { scene: 'damaged-all', play: rebuild },
  'board-rebuilt': { scene: 'book-rebuilt', play: nav('open') },
  'board-pending': { scene: 'board', play: openSale('pending') },
  book: { scene: 'book', play: setup('book') },
  'book-new': { scene: 'book-new', play: setup('book') },
  'book-checked': {
    scene: 'book',
    play: async page => {
      await setup('book')(page)
      await page.getByTestId('book-check').click()
    },
  },
  'book-running': { scene: 'book-running', play: setup('book') },
  'book-trouble': { scene: 'book-trouble', play: setup('book') },
  'book-rebuilt': { scene: 'book-rebuilt', play: setup('book') },
  'book-unwritten': { scene: 'book-unwritten' },
  'key-gone': { scene: 'key-gone' },
  'visit-ended': { scene: 'was-practising' },
  'bad-address': { scene: 'bad-address' },
  address: { scene: 'address' },
  'link-offline': { scene: 'offline' },
  'link-offline-confirm': { scene: 'offline', play: toConfirm },
  'link-offline-cash': {
    scene: 'settled',
    play: async page => {
      await toCash(page)
      await lose(page)
    },
  },
  'link-offline-pad': {
    scene: 'settled',
    play: async page => {
      await toCash(page)
      await type(page, '350')
      await lose(page)
    },
  },
  'link-offline-amount': {
    scene: 'offline',
    play: async page => {
      await toAmount(page)
    },
  },
  'link-offline-history': { scene: 'offline', play: nav('history') },
  'link-offline-setup': { scene: 'offline', play: nav('setup') },
  'link-pending': {
    scene: 'pending',
    play: async page => {
      await ended('pending')(page)
      await lose(page)
    },
  },
  'link-pending-unauthorized': {
    scene: 'pending',
    play: async page => {
      await ended('pending')(page)
      await lose(page, { access: { kind: 'unauthorized', since: Date.now() } })
      await nav('open')(page)
    },
  },
  'link-chipi-trouble': { scene: 'chipi-trouble' },
  'link-clock-wrong': { scene: 'clock-wrong' },
  'link-token-expired': { scene: 'token-expired' },
  'link-no-token': { scene: 'no-token' },
  'link-unauthorized': { scene: 'unauthorized', play: toReference },
  'link-no-credits': { scene: 'out-of-credits', play: toConfirm },
  'link-rate-limited': { scene: 'rate-limited' },
  'link-token-expiring': { scene: 'token-expiring' },
  'setup-sales-open': {
    scene: 'production',
    play: async page => {
      await nav('setup')(page)
      await page.getByTestId('save-connection').click()
      await page.getByTestId('sales-open').waitFor()
    },
  },
  english: { scene: 'english' },
}
