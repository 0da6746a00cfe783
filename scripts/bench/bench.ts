// `npm run bench`: every budget of the design beside what this machine measures, in one table. Whatever has a yardstick
// (a blank Electron window, a bare insert) alternates with it within the run, and only their ratio is judged: machines are
// noisy, ratios less so. `--quick` takes few rounds; `--only start,taps,sales,ledger` some parts; `--sales 1000000` fills
// the ledger with that many, `--ledger <folder>` takes one that is full already.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hasDisplay, openDesktopSession } from '#scripts/desktop-session.mjs'
import { openBigShop } from './big-shop.ts'
import { benchFolder, measureLedger } from './ledger.ts'
import { measureSales } from './sales.ts'
import { measureStarts } from './starts.ts'
import { printTable, type Row } from './table.ts'
import { measureTaps } from './taps.ts'

const BIG_CATALOG = 10_000

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'start,taps,sales,ledger' },
    sales: { type: 'string', default: '20000' },
    ledger: { type: 'string' },
  },
})
const parts = new Set(options.only.split(','))
const rows: Row[] = []

const say = (what: string): void => void process.stdout.write(`${what}…\n`)

async function onScreen(): Promise<void> {
  const session = await openDesktopSession({ display: hasDisplay() ? 'shared' : 'own', keyring: 'own' })
  const userData = mkdtempSync(join(tmpdir(), 'mostrador-bench-'))
  try {
    if (parts.has('start')) {
      say('Starts and memory, beside a blank window')
      const rounds = options.quick ? { rounds: 4, memoryRounds: 1 } : { rounds: 12, memoryRounds: 3 }
      rows.push(...(await measureStarts({ env: session.env, userData, ...rounds })))
    }
    if (parts.has('taps')) {
      say(`Taps, and ${BIG_CATALOG.toLocaleString('en')} products coming in`)
      const shop = mkdtempSync(join(tmpdir(), 'mostrador-bench-'))
      const { sandbox, env } = await openBigShop(BIG_CATALOG, shop, session.env)
      try {
        rows.push(...(await measureTaps(env, shop, BIG_CATALOG)))
      } finally {
        await sandbox.close()
        rmSync(shop, { recursive: true, force: true })
      }
    }
  } finally {
    await session.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

if (parts.has('start') || parts.has('taps')) await onScreen()
if (parts.has('sales')) {
  say('Sales on a real disk')
  const folder = benchFolder()
  rows.push(await measureSales(folder))
  rmSync(folder, { recursive: true, force: true })
}
if (parts.has('ledger')) {
  say('Appends beside a bare insert')
  const rounds = options.quick ? 100 : 400
  rows.push(...measureLedger({ sales: Number(options.sales), rounds, filled: options.ledger ?? null }))
}
printTable(rows)
