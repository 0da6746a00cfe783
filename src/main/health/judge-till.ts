import type { VaultProblem } from '#shared/domain/connection.ts'
import { worstFirst, worstOf, type HealthReport } from '#shared/domain/health.ts'
import { saleStopOf } from '#shared/domain/link.ts'
import { judgeBackup, judgeBook, type BookFacts } from './judge/judge-book.ts'
import {
  judgeDisk,
  judgeKeychain,
  judgeProgram,
  type DiskFacts,
  type ProgramFacts,
} from './judge/judge-computer.ts'
import { judgeCatalog, judgeQueue, type CatalogFacts, type QueueFacts } from './judge/judge-goods.ts'
import { judgeDrawer, judgePrinter, type DrawerFacts, type PrinterFacts } from './judge/judge-paper.ts'
import {
  judgeBudget,
  judgeChipi,
  judgeClock,
  judgeCredits,
  judgeKey,
  judgeToken,
  type WayFacts,
} from './judge/judge-way.ts'

/** What only an open till knows. */
export type TillFacts = {
  readonly way: WayFacts
  readonly catalog: CatalogFacts
  readonly queue: QueueFacts
  readonly book: BookFacts
  /** When it was opened, ms since the epoch. */
  readonly openSince: number
}

export type HealthFacts = {
  /** Null while no till is open. */
  readonly till: TillFacts | null
  readonly keychain: VaultProblem['kind'] | null
  readonly printer: PrinterFacts
  readonly drawer: DrawerFacts
  readonly disk: DiskFacts
  readonly program: ProgramFacts
}

/** Everything that was found, put in order. Pure: the same facts at the same moment are the same report. */
export function judgeTill(facts: HealthFacts, now: number): HealthReport {
  const { till, disk } = facts
  const items = worstFirst([
    ...(till === null ? [] : judgeOpenTill(till, now)),
    judgePrinter(facts.printer, till?.way.environment === 'practice'),
    judgeDrawer(facts.drawer),
    judgeDisk(disk),
    judgeKeychain(facts.keychain),
    judgeProgram(facts.program),
  ])
  const stopped = till === null || !disk.writable || saleStopOf(till.way.link, now) !== null
  return {
    at: now,
    verdict: stopped ? 'cannot-sell' : worstOf(items) === 'good' ? 'well' : 'attention',
    items,
  }
}

function judgeOpenTill({ way, catalog, queue, book, openSince }: TillFacts, now: number) {
  return [
    judgeChipi(way, now),
    judgeKey(way),
    judgeToken(way, now),
    judgeCredits(way),
    judgeClock(way),
    judgeBudget(way, now),
    judgeCatalog(catalog, openSince, now),
    judgeQueue(queue, now),
    judgeBook(book, now),
    judgeBackup(book, openSince, now),
  ]
}
