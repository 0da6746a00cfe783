import type { SaleId } from '#shared/domain/ids.ts'
import type { QueuedSale, QueuedTicket } from '#shared/domain/print-queue.ts'
import { cameOut, type PrintOutcome } from '#shared/domain/selling.ts'
import type { Clock } from '#shared/clock.ts'
import { STILL_WAITING_MS } from './still-waiting.ts'
import type { QueueFile, QueueJob } from './queue-file.ts'

/** Times between tries, ms: soon at first, for a lid that was open; the last one over and over. */
const TRY_AGAIN_MS = [5_000, 10_000, 20_000, 30_000] as const

/** Originals that are owed and have not certainly come out. It outlives the program, and never changes a sale. */
export type PrintQueue = {
  readonly list: () => readonly QueuedTicket[]
  /** What an earlier run was printing when it ended: it may be on paper. */
  readonly doubted: () => readonly Pick<QueueJob, 'saleIds' | 'kind'>[]
  /** The sales on the same ticket as this one; none when it is not in the queue. */
  readonly salesOf: (saleId: SaleId) => readonly SaleId[]
  /**
   * Written down before an original is printed. `end` is told what became of it: out of the queue, or waiting, or for a
   * person to look at.
   */
  readonly begin: (ticket: Pick<QueueJob, 'saleIds' | 'kind' | 'ticket' | 'printer'>) => {
    readonly end: (outcome: PrintOutcome) => void
  }
  /** An original that nobody waits for any more is not printed by itself: a person says when. */
  readonly keep: (ticket: Pick<QueueJob, 'saleIds' | 'kind' | 'ticket' | 'printer'>) => void
  /** A copy of a ticket came out, or a person says that it need not: nothing is owed any more. */
  readonly drop: (saleId: SaleId) => void
  /** Tries what is waiting, again and again, until `stop`. */
  readonly start: () => void
  readonly stop: () => void
}

export type PrintQueueDeps = {
  readonly file: QueueFile
  readonly clock: Clock
  /**
   * Prints a waiting original again, and tells this queue as for the first time. `isDue` is asked once the printer is free:
   * what was owed when it was lined up may not be any more. Null when nothing was printed.
   */
  readonly printAgain: (saleIds: readonly SaleId[], isDue: () => boolean) => Promise<PrintOutcome | null>
  /** What was sold with a ticket. */
  readonly sold: (saleIds: readonly SaleId[]) => QueuedSale
  readonly onChange: (tickets: readonly QueuedTicket[]) => void
  readonly onBug: (error: unknown) => void
}

export function createPrintQueue(deps: PrintQueueDeps): PrintQueue {
  const { file, clock, printAgain, onChange, onBug } = deps
  const left = file.read()
  let jobs: readonly QueueJob[] = left.map(afterRestart)
  const stopped = new AbortController()
  let wake: AbortController | null = null
  let tries = 0

  const save = (next: readonly QueueJob[]): void => {
    jobs = next
    try {
      file.write(next)
    } catch (error: unknown) {
      // A full disk loses the queue at a crash and nothing else: every ticket can be reprinted by hand.
      onBug(error)
    }
    onChange(list())
  }
  const list = (): readonly QueuedTicket[] => jobs.flatMap(job => shown(job, deps.sold))
  const replace = (job: QueueJob, next: QueueJob | null): void =>
    save([...jobs.filter(one => !isSame(one, job)), ...(next === null ? [] : [next])])

  const isDue = (job: QueueJob): boolean =>
    !stopped.signal.aborted && jobs.some(one => isSame(one, job) && one.state === 'waiting')

  /** False: it did not come out, and what is behind it would not either. */
  const tryOne = async (job: QueueJob): Promise<boolean> => {
    if (clock.now() - job.since > STILL_WAITING_MS) {
      replace(job, { ...job, state: 'kept' })
      return true
    }
    const outcome = await printAgain(job.saleIds, () => isDue(job))
    // Another way led to its paper meanwhile.
    if (outcome === null && isDue(job)) replace(job, null)
    return outcome === null || cameOut(outcome)
  }

  /** The oldest first, each only while it is still owed. */
  const tryAll = async (): Promise<boolean> => {
    for (const job of jobs.filter(one => one.state === 'waiting')) {
      if (!isDue(job)) continue
      try {
        if (!(await tryOne(job))) return false
      } catch (error: unknown) {
        // A ticket that breaks the program stays in sight, and keeps no other from its paper.
        onBug(error)
        if (isDue(job)) replace(job, { ...job, state: 'kept' })
      }
    }
    return true
  }

  const loop = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      wake = new AbortController()
      const waits = jobs.some(job => job.state === 'waiting')
      const pause = waits ? (TRY_AGAIN_MS[tries] ?? TRY_AGAIN_MS[3]) : STILL_WAITING_MS
      await clock.sleep(pause, wake.signal)
      if (stopped.signal.aborted) return
      if (wake.signal.aborted) continue
      tries = (await tryAll()) ? 0 : tries + 1
    }
  }

  return {
    list,
    doubted: () => left.filter(job => job.state === 'printing'),
    salesOf: saleId => jobs.find(job => job.saleIds.includes(saleId))?.saleIds ?? [],
    begin({ saleIds, kind, ticket, printer }) {
      const known = jobs.find(job => job.saleIds.join() === saleIds.join())
      const since = known?.since ?? clock.now()
      const job: QueueJob = { saleIds, kind, ticket, printer, since, state: 'printing', trouble: null }
      replace(job, job)
      return {
        end(outcome) {
          const next = afterPrinting(job, outcome)
          replace(job, next)
          if (next?.state === 'waiting' && known === undefined) {
            tries = 0
            wake?.abort()
          }
        },
      }
    },
    keep(ticket) {
      const job: QueueJob = { ...ticket, since: clock.now(), state: 'kept', trouble: null }
      if (!jobs.some(one => isSame(one, job))) replace(job, job)
    },
    drop(saleId) {
      save(jobs.filter(job => !job.saleIds.includes(saleId) || job.state === 'printing'))
    },
    start: () => void loop().catch(onBug),
    stop: () => {
      stopped.abort()
      wake?.abort()
    },
  }
}

function isSame(one: QueueJob, other: QueueJob): boolean {
  return one.saleIds.join() === other.saleIds.join()
}

function afterRestart(job: QueueJob): QueueJob {
  return job.state === 'printing' ? { ...job, state: 'unsure', trouble: null } : job
}

/** Null: nothing is owed. A till without a printer owes no paper. */
function afterPrinting(job: QueueJob, outcome: PrintOutcome): QueueJob | null {
  if (outcome.kind === 'not-printed') {
    return { ...job, state: 'waiting', trouble: outcome.trouble, printer: outcome.name }
  }
  return outcome.kind === 'unsure'
    ? { ...job, state: 'unsure', trouble: outcome.trouble, printer: outcome.name }
    : null
}

/** What is being printed for the first time is no news yet. */
function shown(
  { saleIds, ticket, since, state, trouble, printer }: QueueJob,
  sold: PrintQueueDeps['sold'],
): readonly QueuedTicket[] {
  const [saleId] = saleIds
  return saleId === undefined || state === 'printing'
    ? []
    : [{ saleId, ticket, sold: sold(saleIds), since, state, trouble, printer }]
}
