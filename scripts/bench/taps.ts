import { root } from '#scripts/tool.mjs'
import { askPage, evaluate, pressOn } from './devtools.mjs'
import { startElectron, type Started } from './started.ts'
import { GRID_USABLE } from './starts.ts'
import type { Row } from './table.ts'

const TAPS = 30
const LIMIT_MS = 60_000
/** Chipi allows 100 calls a minute, of which the catalog takes half: 10,000 products come in over two minutes. */
const SYNC_LIMIT_MS = 300_000
const BUDGET_MS = 50

/** From the end of a press to the end of the frame that shows what it did; and the longest task of the page. */
const WATCH = `(() => {
  window.bench = { taps: [], longest: 0, synced: null }
  addEventListener('click', press => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => window.bench.taps.push(performance.now() - press.timeStamp)
    port2.postMessage(0)
  }), { capture: true })
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) window.bench.longest = Math.max(window.bench.longest, duration)
  }).observe({ type: 'longtask' })
  return true
})()`
const WATCH_MAIN = `(() => {
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
  globalThis.bench = monitorEventLoopDelay({ resolution: 2 })
  return globalThis.bench.enable()
})()`
const LONGEST_IN_MAIN = 'globalThis.bench.max / 1e6'
const SYNC = `(() => {
  Object.assign(window.bench, { taps: [], longest: 0, synced: null })
  void window.mostrador['catalog.sync']().then(answer => { window.bench.synced = answer.ok && answer.value.kind })
  return true
})()`

/** What a cashier feels under the finger: on a quiet till, and while a whole catalog comes in. */
export async function measureTaps(
  env: Readonly<Record<string, string | undefined>>,
  userData: string,
  products: number,
): Promise<readonly Row[]> {
  const till = await startElectron([root, `--user-data-dir=${userData}`], env, true)
  try {
    await askPage(till.pages, GRID_USABLE, SYNC_LIMIT_MS)
    await askPage(till.pages, WATCH, LIMIT_MS)
    const quiet = await tap(till, 0, TAPS)
    await evaluate(till.main ?? '', WATCH_MAIN)
    await askPage(till.pages, SYNC, LIMIT_MS)
    let busy: readonly number[] = []
    while ((await askPage(till.pages, 'window.bench.synced ?? "not yet"', LIMIT_MS)) === 'not yet') {
      busy = await tap(till, busy.length, busy.length + 1)
    }
    const inMain = Number(await evaluate(till.main ?? '', LONGEST_IN_MAIN))
    const inPage = Number(await askPage(till.pages, 'window.bench.longest', LIMIT_MS))
    const during = `while ${products.toLocaleString('en')} products come in`
    return [
      row('cashier tap to next paint', quiet, 'shelf tabs, finger lifted to painted'),
      row(`tap ${during}`, busy, 'the same'),
      row('longest task of the page meanwhile', [inPage], '0 when none was above 50 ms'),
      row('longest task of the main process meanwhile', [inMain], 'event loop delay'),
    ]
  } finally {
    await till.end()
  }
}

function row(what: string, values: readonly number[], beside: string): Row {
  return { what, unit: 'ms', budget: BUDGET_MS, values, beside }
}

/** Presses shelf tabs in turn until `until` presses were painted; answers what each took, ms. */
async function tap(till: Started, from: number, until: number): Promise<readonly number[]> {
  for (let n = from; n < until; n += 1) {
    await pressOn(till.pages, `[role=tab]:nth-of-type(${String(1 + (n % 2))})`)
    await askPage(till.pages, `window.bench.taps.length > ${String(n)} ? true : null`, LIMIT_MS)
  }
  const taps = await askPage(till.pages, 'window.bench.taps', LIMIT_MS)
  return Array.isArray(taps) ? taps.map(Number) : []
}
