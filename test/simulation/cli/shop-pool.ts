import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runShop, shopFolder, type ShopPlan, type ShopReport } from '../shop/shop.ts'

export type ShopOrder = Pick<ShopPlan, 'seed' | 'sales'>

/**
 * Runs shops, `jobs` at a time, each in a process that runs one after the other. Stops giving out work when `onReport`
 * answers false. Reports come as shops end, in no particular order.
 */
export async function runShops(
  orders: Iterator<ShopOrder>,
  jobs: number,
  onReport: (order: ShopOrder, report: ShopReport) => boolean,
): Promise<void> {
  let open = true
  const next = (): ShopOrder | null => {
    const order = open ? orders.next() : null
    return order === null || order.done === true ? null : order.value
  }
  const report = (order: ShopOrder, shop: ShopReport): void => {
    if (!onReport(order, shop)) open = false
  }
  if (jobs === 1) return runHere(next, report)
  await Promise.all(Array.from({ length: jobs }, () => runInChild(next, report)))
}

/** Stacks of errors nobody reads cost a tenth of the time; a shop that is run alone has them. */
const CHILD = ['--import', 'tsx', '--stack-trace-limit=0']

async function runHere(
  next: () => ShopOrder | null,
  report: (order: ShopOrder, shop: ShopReport) => void,
): Promise<void> {
  await withFolder(async base => {
    for (let order = next(); order !== null; order = next()) {
      report(order, await runShop({ ...order, folder: shopFolder(base, order.seed) }))
    }
  })
}

function runInChild(
  next: () => ShopOrder | null,
  report: (order: ShopOrder, shop: ShopReport) => void,
): Promise<void> {
  const first = next()
  if (first === null) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(fileURLToPath(new URL('shop-child.ts', import.meta.url)), [], {
      execArgv: CHILD,
    })
    let order = first
    child.on('message', (shop: ShopReport) => {
      report(order, shop)
      const following = next()
      if (following === null) return child.disconnect()
      order = following
      child.send(order)
    })
    child.once('error', reject)
    child.once('exit', code => {
      if (code === 0) resolve()
      else reject(new Error(`the process with shop ${String(order.seed)} ended with ${String(code)}`))
    })
    child.send(order)
  })
}

/** In memory where the computer has such a place: a disk's speed is no part of what is simulated. */
export async function withFolder(work: (base: string) => Promise<void>): Promise<void> {
  const base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mostrador-sim-'))
  try {
    await work(base)
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}
