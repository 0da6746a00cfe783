import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DamageReport, Rebuild } from '#shared/domain/ledger-care.ts'
import { terminalOf, ticketCountOf } from '#shared/domain/ticket-number.ts'
import { putInPlace } from '#main/platform/durable-files.ts'
import { readCare } from '../care/care-file.ts'
import type { ReadableDatabase } from '../database.ts'
import { listRebuilds } from '../rebuilds.ts'
import { lastLink } from '../verify-chain.ts'
import { readWitness } from '../witness/witness.ts'
import { safePart } from './assess-damage.ts'

/** No till sells more than this in a day, so a step of it for each day cannot meet a number that was given out. */
const TICKETS_A_DAY = 1_000
const DAY_MS = 86_400_000
/** Taken when every clock reading lies in the future: it was put back since, and nobody knows by how much. */
const DAYS_UNKNOWN = 30

const FLOORS_FILE = 'ledger-floors.json'
const floorsSchema = z.object({
  ticketFloor: z.number().int(),
  ticketFloors: z.record(z.string(), z.number().int()),
})

/** Numbers below which no ticket is given out any more: by terminal, and for one that was not seen. */
export type TicketFloors = Pick<Rebuild, 'ticketFloor' | 'ticketFloors'>

/**
 * The floors of the rebuilds before this one outlive their ledgers in a file of their own: the next damage may come before
 * the first backup that holds them. @throws what the file system throws.
 */
export function rememberFloors(folder: string, { ticketFloor, ticketFloors }: TicketFloors): void {
  const path = join(folder, FLOORS_FILE)
  writeFileSync(`${path}.part`, JSON.stringify({ ticketFloor, ticketFloors }))
  putInPlace(`${path}.part`, path)
}

function rememberedFloors(folder: string): readonly TicketFloors[] {
  try {
    return [floorsSchema.parse(JSON.parse(readFileSync(join(folder, FLOORS_FILE), 'utf8')))]
  } catch {
    // Absent before the first rebuild; torn, the rebuilds that the ledger itself tells of have to do.
    return []
  }
}

/** The next ticket of each terminal is above every number seen anywhere, and above any that can have been given out. */
export function floorsAbove(
  db: ReadableDatabase,
  { folder, at }: { readonly folder: string; readonly at: number },
  report: Pick<DamageReport, 'missingTickets' | 'safeUntil' | 'backup'>,
): TicketFloors {
  const earlier = [...listRebuilds(db), ...rememberedFloors(folder)]
  const highest = new Map(safePart(db).counts)
  const raise = (terminal: string, count: number): void => {
    highest.set(terminal, Math.max(highest.get(terminal) ?? 0, count))
  }
  for (const ticket of report.missingTickets) raise(terminalOf(ticket), ticketCountOf(ticket))
  for (const { ticketFloors } of earlier) {
    for (const [terminal, floor] of Object.entries(ticketFloors)) raise(terminal, floor)
  }
  const known = Math.max(readCare(folder).checked?.seq ?? 0, readWitness(folder)?.seq ?? 0)
  const lost = Math.max(known - lastLink(db).seq, 0)
  // Each entry that is known to be lost may have been a ticket.
  const step = Math.max(TICKETS_A_DAY * (daysSince(at, report) + 1), lost)
  const unseen = Math.max(0, ...earlier.map(({ ticketFloor }) => ticketFloor))
  return {
    // With nothing to go by, every entry that was ever there may have been a ticket.
    ticketFloor: unseen + step + (report.safeUntil === null ? known : 0),
    ticketFloors: Object.fromEntries([...highest].map(([terminal, count]) => [terminal, count + step])),
  }
}

/** Days since the last moment that is known to be safe, by the entry itself and by the backup's file. */
function daysSince(at: number, { safeUntil, backup }: Pick<DamageReport, 'safeUntil' | 'backup'>): number {
  const moments = [safeUntil, backup?.at ?? null].filter(moment => moment !== null)
  if (moments.length === 0) return 0
  const past = moments.filter(moment => moment <= at)
  if (past.length === 0) return DAYS_UNKNOWN
  return Math.ceil((at - Math.min(...past)) / DAY_MS)
}
