import type { Page } from '@playwright/test'
import { counterScreen } from '#test/e2e/screens/counter-screen.ts'
import { historyScreen } from '#test/e2e/screens/sales-screens.ts'
import { setupScreen } from '#test/e2e/screens/setup-screen.ts'

/** Takes one picture of what is on screen. */
export type Take = (name: string) => Promise<void>

/** What came with the second look at the counter: searching, several sales at once, how the till is, dark and English. */
export async function takeSecondTour(page: Page, take: Take): Promise<void> {
  const counter = counterScreen(page)
  await toCarriers(page)
  await page.getByRole('searchbox').first().fill('telsel 100')
  await page.getByTestId('found').waitFor()
  await take('search')
  await toCarriers(page)

  await counter.choose('Telcel', /\$200/)
  await counter.typePhone('5540404040')
  await page.getByTestId('add-another').click()
  await counter.choose('Movistar', /\$100/)
  await counter.typePhone('5550505050')
  await page.getByRole('button', { name: /^Sí, está correcto/, disabled: false }).waitFor()
  await take('order-confirm')
  await counter.confirm()
  await page.getByTestId('pay-exact').waitFor()
  await take('order-cash')
  await counter.pay('exact')
  await page.getByTestId('order-status').and(page.locator('[data-state="done"]')).waitFor({ timeout: 60_000 })
  await take('order-done')
  await counter.next()

  await page.getByTestId('nav-health').click()
  await page.getByTestId('health').waitFor()
  await take('health')

  await setupScreen(page).open('terminal')
  // Playwright makes every page light unless it is told to leave that to the program.
  await page.emulateMedia({ colorScheme: null })
  await page.locator('[data-value="dark"]').click()
  await page.locator('[data-value="en"]').click()
  await page.getByRole('heading', { name: 'Settings' }).or(page.getByText('Language')).first().waitFor()
  await take('dark-english-settings')
  await page.getByTestId('nav-counter').click()
  await page.getByTestId('carrier-grid').waitFor()
  await take('dark-english-counter')
  await historyScreen(page).open()
  await page.getByTestId('history-list').getByRole('button').first().click()
  await page.getByTestId('ticket-image').waitFor()
  await take('dark-english-history')
  await page.getByTestId('nav-health').click()
  await page.getByTestId('health').waitFor()
  await take('dark-english-health')
}

/** Leaves whatever is half typed. */
async function toCarriers(page: Page): Promise<void> {
  const grid = page.getByTestId('carrier-grid')
  while (!(await grid.isVisible())) {
    await page.keyboard.press('Escape')
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}
