import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { SHOTS } from './shots/index.ts'

// Takes a picture of every screen for looking at: `tsx test/harness/shoot.ts <address> <folder> [name…]`, with the
// harness served at the address (`vite --config test/harness/vite.config.ts`). `BROWSER` names the Chromium to use.
const [address = 'http://127.0.0.1:5199', folder = 'test-results/screens', ...wanted] = process.argv.slice(2)
const SIZES = [
  [1280, 800],
  [1024, 768],
] as const

mkdirSync(folder, { recursive: true })
const browserPath = process.env['BROWSER']
const browser = await chromium.launch({
  ...(browserPath === undefined ? {} : { executablePath: browserPath }),
  args: ['--no-sandbox'],
})
const dark = process.env['DARK'] === '1'
const sizes = process.env['SIZE'] === undefined ? SIZES : [process.env['SIZE'].split('x').map(Number)]
for (const [width = 1280, height = 800] of sizes) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  for (const [name, shot] of Object.entries(SHOTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const page = await context.newPage()
    page.on('console', message => {
      if (message.type() === 'error') console.log(`${name}: ${message.text()}`)
    })
    page.on('pageerror', error => console.log(`${name}: ${error.message}`))
    try {
      await page.goto(`${address}/?scene=${shot.scene}`)
      await page.locator('#root > *').first().waitFor()
      await shot.play?.(page)
      await page.waitForTimeout(450)
      const scrolls = await page.evaluate(
        () =>
          document.documentElement.scrollHeight > innerHeight + 1 ||
          document.documentElement.scrollWidth > innerWidth + 1,
      )
      if (scrolls) console.log(`${name} at ${String(width)}x${String(height)}: the page scrolls`)
    } catch (error: unknown) {
      console.log(`${name} at ${String(width)}x${String(height)}: ${String(error).slice(0, 300)}`)
    }
    await page.screenshot({ path: `${folder}/${name}-${String(width)}${dark ? '-dark' : ''}.png` })
    await page.close()
  }
  await context.close()
}
await browser.close()
