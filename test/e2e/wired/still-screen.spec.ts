import { expect, test } from './a-shop.ts'

/** How far things on the page moved by themselves so far; 0 when everything stayed in its place. */
const SHIFTS = `new Promise(resolve => {
  const watch = new PerformanceObserver(list => {
    resolve(list.getEntries().map(entry => [entry.value, Math.round(entry.startTime)]).filter(([value]) => value > 0))
  })
  watch.observe({ type: 'layout-shift', buffered: true })
  requestAnimationFrame(() => setTimeout(() => resolve([]), 100))
})`

test('while the network hangs the grid can be used, and nothing moves under the finger', async ({ shop }) => {
  const first = await shop.open()
  await expect(first.counter.tile('Telcel').first()).toBeVisible()
  await first.close()

  shop.sandbox.world.faults.add({
    kind: 'slow',
    route: 'any',
    times: 'always',
    delayMs: 60_000,
    when: 'before',
  })
  const { window: page, counter } = await shop.open()
  // Awake to the last part: the ledger is open, the catalog is being asked for, and nobody answers.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const answer = await window.mostrador['app.readiness']()
        return answer.ok && answer.value.kind
      }),
    )
    .toBe('ready')
  await counter.tile('Telcel').first().click()
  await expect(page.getByRole('button', { name: /\$200/ }).first()).toBeVisible()
  expect(await page.evaluate(SHIFTS)).toEqual([])
})
