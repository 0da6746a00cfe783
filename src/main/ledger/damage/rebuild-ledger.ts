import { join } from 'node:path'
import type { TerminalId } from '#shared/domain/ids.ts'
import type { Damage, DamageReport, Progress, Rebuild, RebuildOutcome } from '#shared/domain/ledger-care.ts'
import { onSaleEvent } from '#shared/domain/sale-transitions.ts'
import type { SaleEvent } from '#shared/domain/sale.ts'
import { createChainEnd } from '../append-entry.ts'
import { readCare, writeCare } from '../care/care-file.ts'
import { checkDatabase } from '../check/check-ledger.ts'
import { keepStatements, transaction, type Database } from '../database.ts'
import { toFileProblem } from '../file-problem.ts'
import { LEDGER_SUBJECT } from '../entry.ts'
import { ticketCountOf, updateSale } from '../projection.ts'
import { listOpen, listOwed } from '../queries.ts'
import { createSaleReader } from '../sale-reader.ts'
import type { Link } from '../verify-chain.ts'
import { reportOn, safePart } from './assess-damage.ts'
import { findDamage } from './find-damage.ts'
import { openPages } from './pages.ts'
import { asideFolder, exchange } from './put-in-place.ts'
import { clearWorkshop, recover, type Recovered } from './recover.ts'
import { terminalOf } from './seen-in-bytes.ts'

export type RebuildOrder = {
  readonly folder: string
  /** Who asked for it. */
  readonly by: string
  /** ms since the epoch. */
  readonly at: number
  readonly terminal: TerminalId
}

/** No till sells more than this in a day, so a step of it for each day cannot meet a number that was given out. */
const TICKETS_A_DAY = 1_000
const DAY_MS = 86_400_000
/** Sales of which only the key is known are listed up to this many. */
const MOST_LOST = 500

/**
 * Builds the ledger anew from the newest proved backup and everything the damaged file still tells, writes down that it
 * did, sets the damaged file aside and takes its place. Until the last rename nothing has happened to the old files.
 */
export async function rebuildLedger(
  order: RebuildOrder,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<RebuildOutcome> {
  const { folder } = order
  try {
    const damage = findDamage(folder, onProgress)
    if (damage === null)
      return { kind: 'not-rebuilt', problem: { kind: 'failed', detail: 'nothing is wrong' } }
    const { recovered, report } = await putTogether(folder, damage)
    return finish(order, recovered, report)
  } catch (error) {
    return { kind: 'not-rebuilt', problem: toFileProblem(error) }
  } finally {
    clearWorkshop(folder)
  }
}

/** Everything is read and the damaged file closed again when this resolves: open files cannot be renamed everywhere. */
async function putTogether(
  folder: string,
  damage: Damage,
): Promise<{ readonly recovered: Recovered; readonly report: DamageReport }> {
  const pages = openPages(join(folder, 'ledger.db'))
  try {
    const recovered = await recover(folder, pages)
    return { recovered, report: reportOn(folder, damage, recovered, pages) }
  } finally {
    pages.close()
  }
}

function finish(order: RebuildOrder, recovered: Recovered, report: DamageReport): RebuildOutcome {
  const { folder, at } = order
  const { db } = recovered
  const aside = asideFolder(folder, at)
  const rebuild = writeNotes(db, order, recovered, report, aside)
  const { outcome, end } = checkDatabase(db, 'integrity')
  db.close()
  if (outcome.kind !== 'sound' || end === null) {
    return { kind: 'not-rebuilt', problem: { kind: 'failed', detail: `rebuilt ledger: ${outcome.kind}` } }
  }
  exchange(folder, recovered.path, aside)
  writeCare(folder, { checked: whole(end), lastCheck: { at, outcome }, lastBackup: null })
  return { kind: 'rebuilt', rebuild }
}

function whole(end: Link): Link | null {
  return end.seq === 0 ? null : end
}

/** The rebuild itself, and the doubt about every sale that was open at the last safe moment, in one transaction. */
function writeNotes(
  db: Database,
  order: RebuildOrder,
  recovered: Recovered,
  report: DamageReport,
  aside: string,
): Rebuild {
  const chain = createChainEnd(db)
  const reader = createSaleReader({ db: keepStatements(db), onBadRow: () => undefined })
  const doubt: SaleEvent = { type: 'sale.unanswered', at: order.at, doubt: { kind: 'ledger-rebuilt' } }
  const doubted = reader
    .all(listOpen(db))
    .map(sale => ({ sale, next: onSaleEvent(sale, doubt) }))
    .filter(({ sale, next }) => next !== sale)
  const rebuild: Rebuild = {
    at: order.at,
    by: order.by,
    damage: report.damage,
    backup: recovered.backup,
    salvaged: recovered.salvaged,
    safeUntil: report.safeUntil,
    setAside: aside,
    ...floorsOf(db, order, report),
    asking: doubted.length,
    owed: reader.all(listOwed(db)).map(sale => sale.facts.ticket),
    lost: report.lost.slice(0, MOST_LOST),
  }
  transaction(db, () => {
    chain.append(order.terminal, LEDGER_SUBJECT, { type: 'ledger.rebuilt', ...rebuild })
    for (const { next } of doubted) {
      chain.append(next.facts.terminal, next.facts.id, doubt)
      updateSale(db, next)
    }
  })
  return rebuild
}

/** The next ticket of each terminal is above every number seen anywhere, and above any that can have been given out. */
function floorsOf(
  db: Database,
  { folder, at }: RebuildOrder,
  { missingTickets, safeUntil }: DamageReport,
): Pick<Rebuild, 'ticketFloor' | 'ticketFloors'> {
  const highest = new Map(safePart(db).counts)
  for (const ticket of missingTickets) {
    const terminal = terminalOf(ticket)
    highest.set(terminal, Math.max(highest.get(terminal) ?? 0, ticketCountOf(ticket)))
  }
  const days = safeUntil === null ? 0 : Math.max(Math.ceil((at - safeUntil) / DAY_MS), 0)
  const step = TICKETS_A_DAY * (days + 1)
  // With nothing to go by, every entry that was ever verified here may have been a ticket.
  const ticketFloor = Math.max(step, safeUntil === null ? (readCare(folder).checked?.seq ?? 0) + step : 0)
  const ticketFloors = Object.fromEntries([...highest].map(([terminal, count]) => [terminal, count + step]))
  return { ticketFloor, ticketFloors }
}
