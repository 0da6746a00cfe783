import { join } from 'node:path'
import type { TerminalId } from '#shared/domain/ids.ts'
import type { Damage, DamageReport, Progress, Rebuild, RebuildOutcome } from '#shared/domain/ledger-care.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import { createChainEnd } from '../append-entry.ts'
import { writeRebuiltBackup } from '../backup/write-backup.ts'
import { writeCare, type Care } from '../care/care-file.ts'
import { checkDatabase } from '../check/check-ledger.ts'
import { transaction, type Database } from '../database.ts'
import { toFileProblem } from '../file-problem.ts'
import { LEDGER_SUBJECT } from '../entry.ts'
import { updateSale } from '../projection.ts'
import type { Link } from '../verify-chain.ts'
import { reportOn } from './assess-damage.ts'
import { doubtSales } from './doubt-sales.ts'
import { findDamage } from './find-damage.ts'
import { openPages } from './pages.ts'
import { asideFolder, exchange } from './put-in-place.ts'
import { mendRows, recover, type Recovered } from './recover.ts'
import { floorsAbove, rememberFloors } from './ticket-floors.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

export type RebuildOrder = {
  readonly folder: string
  /** Who asked for it. */
  readonly by: string
  /** ms since the epoch. */
  readonly at: number
  readonly terminal: TerminalId
}

/**
 * Builds the ledger anew from the fullest proved backup and everything the damaged file still tells, writes down that it
 * did, sets the damaged file aside and takes its place. Until the last rename nothing has happened to the old files.
 */
export async function rebuildLedger(
  order: RebuildOrder,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<RebuildOutcome> {
  const { folder } = order
  let workshop: Workshop | null = null
  try {
    const damage = findDamage(folder, onProgress)
    if (damage === null)
      return { kind: 'not-rebuilt', problem: { kind: 'failed', detail: 'nothing is wrong' } }
    workshop = openWorkshop(folder)
    const { recovered, report } = await putTogether(folder, workshop, damage)
    return await finish(order, recovered, report)
  } catch (error) {
    return { kind: 'not-rebuilt', problem: toFileProblem(error) }
  } finally {
    workshop?.clear()
  }
}

/** Everything is read and the damaged file closed again when this resolves: open files cannot be renamed everywhere. */
async function putTogether(
  folder: string,
  workshop: Workshop,
  damage: Damage,
): Promise<{ readonly recovered: Recovered; readonly report: DamageReport }> {
  const pages = openPages(join(folder, 'ledger.db'))
  try {
    const recovered = await recover(folder, workshop.path, pages)
    mendRows(recovered.db)
    return { recovered, report: reportOn(folder, damage, recovered, pages) }
  } finally {
    pages.close()
  }
}

async function finish(
  order: RebuildOrder,
  recovered: Recovered,
  report: DamageReport,
): Promise<RebuildOutcome> {
  const { folder, at } = order
  const { db } = recovered
  const aside = asideFolder(folder, at)
  const rebuild = writeNotes(db, order, recovered, report, aside)
  const { outcome, end } = checkDatabase(db, 'integrity')
  db.close()
  if (outcome.kind !== 'sound' || end === null) {
    return { kind: 'not-rebuilt', problem: { kind: 'failed', detail: `rebuilt ledger: ${outcome.kind}` } }
  }
  rememberFloors(folder, rebuild)
  exchange(folder, recovered.path, aside)
  await beginCare(folder, { checked: whole(end), lastCheck: { at, outcome }, lastBackup: null }, at)
  return { kind: 'rebuilt', rebuild }
}

/** The ledger is in place: what fails from here on is made good by the first round, and undoes nothing. */
async function beginCare(folder: string, care: Care, at: number): Promise<void> {
  try {
    writeCare(folder, care)
    const kept = await writeRebuiltBackup(folder, at)
    if (kept.kind === 'backed-up') writeCare(folder, { ...care, lastBackup: kept.backup })
  } catch (error) {
    // Anything that is not the disk's doing is a bug, and thrown on.
    toFileProblem(error)
  }
}

function whole(end: Link): Link | null {
  return end.seq === 0 ? null : end
}

/** The rebuild itself, and the doubt about every sale that lost entries may say more about, in one transaction. */
function writeNotes(
  db: Database,
  order: RebuildOrder,
  recovered: Recovered,
  report: DamageReport,
  aside: string,
): Rebuild {
  const chain = createChainEnd(db)
  const doubted = doubtSales(db, order.at, recovered.loose)
  const rebuild: Rebuild = {
    at: order.at,
    by: order.by,
    damage: report.damage,
    backup: recovered.backup,
    salvaged: recovered.salvaged,
    safeUntil: report.safeUntil,
    setAside: aside,
    ...floorsAbove(db, order, report),
    asking: doubted.filter(({ sale }) => sale.state === 'unknown').length,
    owed: doubted.flatMap(({ sale }) => (owedBack(sale) === null ? [] : [sale.facts.ticket])),
    lost: report.lost,
  }
  transaction(db, () => {
    chain.append(order.terminal, LEDGER_SUBJECT, { type: 'ledger.rebuilt', ...rebuild })
    for (const { sale, events } of doubted) {
      for (const event of events) chain.append(sale.facts.terminal, sale.facts.id, event)
      updateSale(db, sale)
    }
  })
  return rebuild
}
