import { readOptions } from './options.ts'
import { planShops } from './plan-shops.ts'
import { runShops } from './shop-pool.ts'
import { createTally, tellBroken } from './tally.ts'

const PROGRESS_MS = 5_000

/** `npm run sim`: the seed first, the verdict last; exits with 1 when a rule was broken. */
async function main(): Promise<void> {
  const { seed, sales, jobs } = readOptions(process.argv.slice(2))
  process.stdout.write(`seed ${String(seed)}\n`)
  const startedAt = performance.now()
  const tally = createTally()
  let toldAt = startedAt
  await runShops(planShops(seed, sales), jobs, (order, shop) => {
    tally.add(shop)
    if (performance.now() - toldAt > PROGRESS_MS) {
      toldAt = performance.now()
      const rate = Math.round(tally.sales() / ((toldAt - startedAt) / 1000))
      process.stderr.write(`${tally.line()} (${String(rate)} sales/s)\n`)
    }
    if (shop.broken === null) return true
    process.exitCode = 1
    process.stdout.write(`${tellBroken(shop, order.sales)}\n`)
    return false
  })
  process.stdout.write(`${tally.line()}\n`)
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
