import type { Clock } from '#shared/clock.ts'
import { as, type SaleId } from '#shared/domain/ids.ts'
import {
  lostIn,
  type BackupOutcome,
  type CheckOutcome,
  type LedgerHealth,
  type Progress,
} from '#shared/domain/ledger-care.ts'
import { dayIn } from '#shared/domain/time-zone.ts'
import { createTurns } from '#main/platform/turns.ts'
import { backupFolder } from '../backup/backup-files.ts'
import { backupsOnDisk, newestProved } from '../backup/backups-on-disk.ts'
import type { Chores } from '../chores/chores.ts'
import type { Ledger } from '../ledger.ts'
import { readCare, writeCare, type Care } from './care-file.ts'
import { provedBackups, withBackup } from './proved-backups.ts'
import type { UnwrittenAnswers } from './unwritten-answers.ts'

/** Looks after an open ledger: checks it, backs it up once a business day, and knows how it is. */
export type LedgerKeeper = {
  readonly health: () => LedgerHealth
  /** Everything, from the first link on. Asked for twice, it runs once after the other. */
  readonly check: () => Promise<CheckOutcome>
  readonly backUp: () => Promise<BackupOutcome>
  /** Begins the daily round. The first one waits until the start is over. */
  readonly start: () => void
  readonly stop: () => Promise<void>
}

export type LedgerKeeperDeps = {
  /** The environment's folder. */
  readonly folder: string
  readonly ledger: Pick<Ledger, 'entries' | 'unreadable' | 'mend' | 'rebuilds' | 'lostSaleAnswers'>
  readonly chores: Chores
  readonly unwritten: UnwrittenAnswers
  readonly clock: Clock
  readonly timeZone: () => string
  readonly announce: (health: LedgerHealth) => void
  /** A full check found damage: the ledger must not be sold on any longer. */
  readonly onDamage: () => void
  readonly onEvent: (name: string, fields: Readonly<Record<string, string | number>>) => void
  readonly onBug: (error: unknown) => void
}

/** The start-up and the first customers come first, ms. */
const FIRST_ROUND_MS = 60_000
/** Above this many entries a round reads for a minute and more, and opening time is when customers wait. */
const MANY_ENTRIES = 200_000
const FIRST_ROUND_OF_MANY_MS = 30 * 60_000
/** A till that is never on for so long must not go without a backup for ever, ms. */
const LONG_WITHOUT_MS = 2 * 86_400_000
/** How often it is asked whether a new business day has begun, ms. */
const ROUND_MS = 10 * 60_000
/** A backup that failed is tried again after this long, ms. */
const RETRY_MS = 30 * 60_000
/** Rows mended in one go between two sales. */
const MENDED_AT_ONCE = 50

export function createLedgerKeeper(deps: LedgerKeeperDeps): LedgerKeeper {
  const { folder, ledger, chores, clock, announce } = deps
  const inTurn = createTurns()
  const stopping = new AbortController()
  let care = readCare(folder)
  let running: LedgerHealth['running'] = null
  let backupTrouble: LedgerHealth['backupTrouble'] = null
  let rounds: Promise<void> = Promise.resolve()
  let backups: LedgerHealth['backups'] = []

  const health = (): LedgerHealth => {
    const rebuilds = ledger.rebuilds()
    const rebuild = rebuilds.at(-1) ?? null
    // Progress is told many times a second, and changes nothing in the folder.
    if (running === null) backups = backupsOnDisk(folder, provedBackups(care, rebuild))
    return {
      entries: ledger.entries(),
      lastCheck: care.lastCheck,
      lastBackup: care.lastBackup ?? newestProved(backups),
      backups,
      backupTrouble,
      backupFolder: backupFolder(folder),
      running,
      unreadable: ledger.unreadable(),
      unwritten: deps.unwritten.now(),
      rebuild,
      lost: lostIn(rebuilds),
      lostSales: ledger.lostSaleAnswers(),
    }
  }
  const tell = (): void => {
    if (!stopping.signal.aborted) announce(health())
  }
  const remember = (changes: Partial<Care>): void => {
    care = { ...care, ...changes }
    try {
      writeCare(folder, care)
    } catch (error) {
      // Without it the next start verifies more than it must.
      deps.onEvent('ledger.care-not-written', { why: String(error) })
    }
  }
  const showing =
    (kind: 'check' | 'backup') =>
    (progress: Progress): void => {
      running = { kind, ...progress }
      tell()
    }
  const during = async <T>(kind: 'check' | 'backup', work: () => Promise<T>): Promise<T> => {
    showing(kind)({ done: 0, total: 0 })
    try {
      return await work()
    } finally {
      running = null
      tell()
    }
  }

  const mend = async (ids: readonly string[]): Promise<void> => {
    for (let from = 0; from < ids.length; from += MENDED_AT_ONCE) {
      if (from > 0) await clock.sleep(0, stopping.signal)
      if (stopping.signal.aborted) return
      ledger.mend(ids.slice(from, from + MENDED_AT_ONCE).map(id => as<SaleId>(id)))
    }
    if (ids.length > 0) deps.onEvent('ledger.mended', { sales: ids.length })
  }

  const check = (): Promise<CheckOutcome> =>
    inTurn(() =>
      during('check', async () => {
        const { outcome, end, differing } = await chores.run({ kind: 'check', folder }, showing('check'))
        deps.onEvent('ledger.checked', { outcome: outcome.kind })
        await mend(differing)
        const checked = outcome.kind === 'sound' && end !== null && end.seq > 0 ? end : care.checked
        remember({ lastCheck: { at: clock.now(), outcome }, checked })
        if (outcome.kind === 'damaged') deps.onDamage()
        return outcome
      }),
    )

  const backUp = (): Promise<BackupOutcome> =>
    inTurn(() =>
      during('backup', async () => {
        const at = clock.now()
        const day = dayIn(deps.timeZone(), at)
        const outcome = await chores.run({ kind: 'back-up', folder, day, at }).catch((error: unknown) => {
          backupTrouble = { at, problem: { kind: 'failed', detail: String(error) } }
          throw error
        })
        const problem = outcome.kind === 'not-backed-up' ? outcome.problem : null
        backupTrouble = problem === null ? null : { at, problem }
        deps.onEvent('ledger.backup', { outcome: problem?.kind ?? 'backed-up' })
        if (outcome.kind === 'backed-up') remember(withBackup(care, outcome.backup))
        return outcome
      }),
    )

  const isDue = (): boolean => {
    const now = clock.now()
    if (backupTrouble !== null && now - backupTrouble.at < RETRY_MS) return false
    const last = care.lastBackup
    return last === null || dayIn(deps.timeZone(), last.at) !== dayIn(deps.timeZone(), now)
  }
  const round = async (): Promise<void> => {
    if (!isDue() || ledger.entries() === 0) return
    // A ledger that is not whole is not backed up: the copy would push a good one out.
    const outcome = await check()
    if (outcome.kind === 'sound') await backUp()
  }
  const firstRoundMs = (): number => {
    const sinceLast = clock.now() - (care.lastBackup?.at ?? 0)
    const canWait = ledger.entries() > MANY_ENTRIES && sinceLast >= 0 && sinceLast < LONG_WITHOUT_MS
    return canWait ? FIRST_ROUND_OF_MANY_MS : FIRST_ROUND_MS
  }
  const goRound = async (): Promise<void> => {
    await clock.sleep(firstRoundMs(), stopping.signal)
    while (!stopping.signal.aborted) {
      await round().catch((error: unknown) => {
        if (!stopping.signal.aborted) deps.onBug(error)
      })
      await clock.sleep(ROUND_MS, stopping.signal)
    }
  }

  deps.unwritten.onChange(tell)
  return {
    health,
    check,
    backUp,
    start: () => {
      rounds = goRound()
    },
    stop: async () => {
      stopping.abort()
      await chores.stop()
      await rounds
    },
  }
}
