import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { build, preview, type PreviewServer } from 'vite'
import { root } from '#scripts/tool.mjs'
import type { Shot } from '#test/harness/shots/shot.ts'

const configFile = path.join(root, 'test', 'harness', 'vite.config.ts')

/** The screens on a till that exists only in the page, served on loopback. */
export async function serveHarness(outDir: string): Promise<PreviewServer> {
  const shared = { configFile, logLevel: 'error' as const, build: { outDir, emptyOutDir: true } }
  await build(shared)
  return preview({ ...shared, preview: { host: '127.0.0.1', port: 0 } })
}

/** Waits that are only there for people, such as the moment in which a double tap is ignored, need not be waited for. */
export async function hurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window)
    const hurried = (work: TimerHandler, ms = 0, ...rest: unknown[]): number => wait(work, ms / 20, ...rest)
    Object.assign(window, { setTimeout: hurried })
  })
}

/** Opens a state and plays what leads to it. */
export async function open(page: Page, address: string, shot: Shot, language: string): Promise<void> {
  await page.goto(`${address}?scene=${shot.scene}&language=${language}`)
  await page.locator('#root > *').first().waitFor()
  await shot.play?.(page)
  // Whatever is loaded when it is wanted stands once the screen has its heading, and the one before has gone.
  await page.evaluate(
    async () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await page.locator('h1:visible').first().waitFor()
}

/** Where axe's own source lies, to be run inside the page. */
export const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** The same state in the dark theme, once every transition has come to its end. */
export async function goDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await comeToRest(page)
}

/** Until what a change of theme or size sets off has been drawn: sheets take their height a frame after the window's. */
export async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frames = async (): Promise<unknown> =>
      new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await frames()
    await Promise.allSettled(document.getAnimations().map(async animation => animation.finished))
    await frames()
  })
}
