import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from '@photostructure/sqlite'
import { z } from 'zod'
import { parseSale } from '#main/ledger/projection.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { sendAgain, untilOpen } from './cashier.ts'
import type { CrashShop } from './crash-shop.ts'
import { findLedger, readOurBooks } from './our-books.ts'

/** Longest the sales of a whole run may take to get their last words once Chipi behaves, ms. */
const SETTLING_MS = 120_000
/** Longest the tickets of sales that settle at last may take, ms. */
const PRINTING_MS = 20_000
const LOOK_MS = 250

const row = z.object({ tickets_printed: z.number().int(), body: z.string() })

/**
 * Lets the program run undisturbed until every sale has a last word, its ticket is out, and quits it as its user would.
 * A sale in review counts as ended: the next word is a person's.
 */
export async function settleAll(shop: CrashShop): Promise<void> {
  shop.sandbox.world.faults.clear()
  const before = readOurBooks(shop.userDataDir).sales.filter(isUnsettled)
  const path = findLedger(shop.userDataDir)
  if (path === null) return
  const first = new Set(before.map(sale => sale.facts.id))
  const app = await shop.launch()
  try {
    await untilOpen(app.window)
    await until(SETTLING_MS, async () => {
      const open = waiting(path)
      await sendAgain(
        app.window,
        open.filter(sale => sale.state === 'intent').map(sale => sale.facts.id),
      )
      return open.map(sale => `${sale.facts.ticket} is ${sale.state}`)
    })
    await until(PRINTING_MS, async () =>
      readLive(path)
        .filter(({ sale, printed }) => sale.state === 'settled' && first.has(sale.facts.id) && printed === 0)
        .map(({ sale }) => `${sale.facts.ticket} has no ticket`),
    )
    await app.close()
  } finally {
    await app.kill()
  }
}

function waiting(path: string): readonly Sale[] {
  const sales = readLive(path).map(({ sale }) => sale)
  return sales.filter(isUnsettled)
}

function isUnsettled(sale: Sale): boolean {
  return isOpen(sale) && sale.state !== 'review'
}

/** The ledger of the running program, as it is this moment; only looked at. */
function readLive(path: string): readonly { readonly sale: Sale; readonly printed: number }[] {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const rows = z.array(row).parse(db.prepare('SELECT tickets_printed, body FROM sale').all())
    return rows.map(({ tickets_printed: printed, body }) => ({ sale: parseSale(body), printed }))
  } finally {
    db.close()
  }
}

/** Looks until nothing is left to wait for. @throws Error naming what is left when the time is over. */
async function until(limitMs: number, left: () => Promise<readonly string[]>): Promise<void> {
  const giveUpAt = Date.now() + limitMs
  for (let missing = await left(); missing.length > 0; missing = await left()) {
    if (Date.now() > giveUpAt) throw new Error(`after ${String(limitMs / 1_000)} s: ${missing.join(', ')}`)
    await wait(LOOK_MS)
  }
}
