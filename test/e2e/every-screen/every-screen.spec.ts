import path from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '#scripts/tool.mjs'
import { SHOTS } from '#test/harness/shots/index.ts'
import type { Shot } from '#test/harness/shots/shot.ts'
import { expect, launchApp, test } from '../launch.ts'
import { EACH_SCREEN } from './each-screen.ts'
import { axePath, goDark, hurry, open, serveHarness } from './harness.ts'
import { axeFindings, touchFindings, zoomFindings } from './look.ts'

// Every screen, drawn on a fake till in the Electron the product runs on. `STATES=all` looks at all its states,
// `STATES=board,history` at a few of them.
const windowDir = path.join(root, 'test', 'harness', 'window')
const asked = process.env['STATES']
const wanted = asked === 'all' ? Object.keys(SHOTS) : (asked?.split(',') ?? EACH_SCREEN)
const STATES = Object.entries(SHOTS).filter(([name]) => wanted.includes(name))
/** Zoom is looked at in one state of a few: it is the layouts that differ, not what stands in them. */
const ZOOMED_EVERY = 3

/** The walk is cut in two, for the two cores there are. */
for (const half of [0, 1]) {
  test(`everyone can use every screen (${half + 1} of 2)`, async ({ session }, testInfo) => {
    test.setTimeout(600_000)
    const server = await serveHarness(testInfo.outputPath('harness'))
    const app = await launchApp({
      appDir: windowDir,
      userDataDir: testInfo.outputPath('user-data'),
      env: session.env,
    })
    const findings: string[] = []
    try {
      await hurry(app.window)
      const address = server.resolvedUrls?.local[0] ?? ''
      for (const [place, [name, shot]] of STATES.entries()) {
        if (place % 2 !== half) continue
        const language = place % 4 < 2 ? 'es-MX' : 'en'
        const found = await walk(app.window, address, shot, language, place % ZOOMED_EVERY === 0)
        findings.push(...found.map(line => `${name} (${language}) ${line}`))
      }
    } finally {
      await app.close()
      await server.close()
    }
    expect(findings.join('\n')).toBe('')
  })
}

/** Plays a state and answers what stands in somebody's way there. */
async function walk(
  page: Page,
  address: string,
  shot: Shot,
  language: string,
  zoomed: boolean,
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    await open(page, address, shot, language)
  } catch (error: unknown) {
    return [`is not reached: ${String(error).slice(0, 300)}`]
  }
  await page.addScriptTag({ path: axePath })
  const found = [...(await axeFindings(page, null)), ...(await touchFindings(page))]
  await goDark(page)
  found.push(...(await axeFindings(page, ['color-contrast'])).map(line => `in the dark: ${line}`))
  if (zoomed) found.push(...(await zoomFindings(page)))
  return found
}
