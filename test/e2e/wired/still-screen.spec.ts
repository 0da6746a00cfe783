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
  const { window, counter } = await shop.open()
  await expect(window.getByTestId('catalog-age')).toContainText('Conectando con Chipi')
  await counter.tile('Telcel').first().click()
  await expect(window.getByRole('button', { name: /\$200/ }).first()).toBeVisible()
  expect(await window.evaluate(SHIFTS)).toEqual([])
})
