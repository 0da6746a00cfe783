import { join } from 'node:path'
import { z } from 'zod'
import type { Assessment, Damage, DamageReport, Progress } from '#shared/domain/ledger-care.ts'
import { terminalOf } from '#shared/domain/ticket-number.ts'
import { NO_CARE, readCare, writeCare } from '../care/care-file.ts'
import type { ReadableDatabase } from '../database.ts'
import { toFileProblem } from '../file-problem.ts'
import { findDamage } from './find-damage.ts'
import { openPages, type Pages } from './pages.ts'
import { recover, type Recovered } from './recover.ts'
import { seenInBytes } from './seen-in-bytes.ts'
import { openWorkshop } from './workshop.ts'

/**
 * Finds out what a damaged ledger has lost, by putting it together beside itself and throwing that away again.
 */
export async function assessDamage(
  folder: string,
  onProgress: (progress: Progress) => void,
): Promise<Assessment> {
  try {
    const damage = findDamage(folder, onProgress)
    if (damage !== null) return { kind: 'damaged', report: await tryOut(folder, damage) }
    // An earlier check said otherwise: it was mended, or the disk had a bad moment.
    writeCare(folder, { ...readCare(folder), lastCheck: NO_CARE.lastCheck })
    return { kind: 'sound' }
  } catch (error) {
    return { kind: 'not-assessed', problem: toFileProblem(error) }
  }
}

async function tryOut(folder: string, damage: Damage): Promise<DamageReport> {
  const workshop = openWorkshop(folder)
  const pages = openPages(join(folder, 'ledger.db'))
  try {
    const recovered = await recover(folder, workshop.path, pages)
    try {
      return reportOn(folder, damage, recovered, pages)
    } finally {
      recovered.db.close()
    }
  } finally {
    pages.close()
    workshop.clear()
  }
}

/** What is safe in a recovered ledger, and what the damaged file shows beyond it. */
export function reportOn(
  folder: string,
  damage: DamageReport['damage'],
  { db, backup, salvaged, loose }: Recovered,
  pages: Pages,
): DamageReport {
  const safe = safePart(db)
  const seen = seenInBytes(pages, safe)
  const isHere = db.prepare('SELECT 1 AS n FROM sale WHERE id = ?')
  return {
    damage,
    file: join(folder, 'ledger.db'),
    backup,
    salvageable: salvaged,
    safeUntil: safe.at,
    lastSafeTicket: safe.ticket,
    unjoined: new Set(loose.map(entry => entry.seq)).size,
    missingTickets: seen.tickets,
    lost: seen.sales.filter(sale => isHere.get(sale.id) === undefined),
  }
}

const lastEntry = z.object({ at: z.number().int() })
const earliest = z.object({ at: z.number().int().nullable() })
const ticketRow = z.object({ ticket: z.string(), ticket_count: z.number().int() })

/** How far the recovered part goes. */
export type SafePart = {
  readonly at: number | null
  /** Earliest of the latest entries: the last one alone may have been written by a clock that ran ahead, ms. */
  readonly since: number | null
  readonly ticket: string | null
  /** Highest ticket counter by terminal. */
  readonly counts: ReadonlyMap<string, number>
}

export function safePart(db: ReadableDatabase): SafePart {
  const rows = z
    .array(ticketRow)
    .parse(db.prepare('SELECT ticket, max(ticket_count) AS ticket_count FROM sale GROUP BY terminal').all())
  const newest = db.prepare('SELECT ticket, ticket_count FROM sale ORDER BY confirmed_at DESC LIMIT 1').get()
  return {
    at:
      lastEntry.optional().parse(db.prepare('SELECT at FROM entry ORDER BY seq DESC LIMIT 1').get())?.at ??
      null,
    since: earliest.parse(
      db.prepare('SELECT min(at) AS at FROM (SELECT at FROM entry ORDER BY seq DESC LIMIT 200)').get(),
    ).at,
    ticket: ticketRow.optional().parse(newest)?.ticket ?? null,
    counts: new Map(rows.map(row => [terminalOf(row.ticket), row.ticket_count])),
  }
}
