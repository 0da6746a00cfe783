import type { Page } from '@playwright/test'
import { comeToRest } from './harness.ts'

/** What axe must not find: everything WCAG 2.2 asks for at A and AA, and its advice on names, roles and landmarks. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Axe = {
  run: (where: Document, options: object) => Promise<{ violations: AxeViolation[] }>
}
type AxeViolation = {
  id: string
  nodes: { html: string; target: unknown[]; failureSummary?: string }[]
}

/** What axe says against the page, a line each. `only` runs a few rules instead of all. */
export async function axeFindings(page: Page, only: readonly string[] | null): Promise<string[]> {
  return page.evaluate(
    async ({ tags, rules }) => {
      const { axe }: { axe: Axe } = Object(window)
      const runOnly = rules === null ? { type: 'tag', values: tags } : { type: 'rule', values: rules }
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 220)}`,
        ),
      )
    },
    { tags: TAGS, rules: only === null ? null : [...only] },
  )
}

/** Controls a finger could miss (under 48 px either way), and text cut off without a way to read it. */
export async function touchFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 48 - 0.5
    const found: string[] = []
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [role="button"], [role="radio"], [role="switch"], [role="tab"], [role="option"], [role="menuitem"]',
    )
    for (const control of controls) {
      // A hidden input is touched through its label, a key that lies over its row through the row.
      const target = control.matches('input[type=radio], input[type=checkbox]')
        ? (control.closest('label') ?? control)
        : control
      const own = target.getBoundingClientRect()
      const over = target.matches('.table__key') ? target.closest('tr')?.getBoundingClientRect() : undefined
      const { width, height } = over ?? own
      const shown = target.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0
      const buried =
        target.closest('[inert], [aria-hidden="true"], .unseen') !== null ||
        own.width <= 2 ||
        target.style.width === '1px'
      if (!shown || buried) continue
      if (width < LEAST || height < LEAST)
        found.push(`small ${width.toFixed(0)}x${height.toFixed(0)}: ${target.outerHTML.slice(0, 140)}`)
    }
    return found
  })
}

/** With everything twice as large: whatever can be pressed can be brought into sight, whole. */
export async function zoomFindings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  // What Ctrl and + do: half as many CSS pixels, each twice as large.
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / 2),
    height: Math.round(height / 2),
    deviceScaleFactor: 2,
    mobile: false,
  })
  await comeToRest(page)
  const found = await outOfReach(page)
  await session.send('Emulation.clearDeviceMetricsOverride')
  await session.detach()
  return found
}

async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const doc = document.documentElement
    if (doc.scrollWidth > innerWidth + 1) found.push('the page is wider than the window')
    for (const control of document.querySelectorAll<HTMLElement>('button, input, [tabindex="0"]')) {
      if (control.closest('[inert], [aria-hidden="true"], .unseen') !== null) continue
      if (control.matches('input[type=radio], input[type=checkbox]') || !control.checkVisibility()) continue
      control.scrollIntoView({ block: 'center', inline: 'center' })
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
      const hit = document.elementFromPoint(x, y)
      const reached = hit !== null && (control.contains(hit) || hit.contains(control))
      if (!reached || (width <= innerWidth && (left < -1 || right > innerWidth + 1)))
        found.push(`out of reach at twice the size: ${control.outerHTML.slice(0, 140)}`)
    }
    return found
  })
}
