import type { Clock } from '#shared/clock.ts'
import type { SyncOutcome } from '#shared/domain/catalog.ts'

/** Keeps the catalog fresh by itself, and on demand. */
export type CatalogSchedule = {
  /** Syncs now and from now on. */
  readonly start: () => void
  /** Calls off what is under way and resolves when it has ended. */
  readonly stop: () => Promise<void>
  /** Syncs now; whoever asks while a sync runs gets the outcome of that one. */
  readonly syncNow: () => Promise<SyncOutcome>
}

export type CatalogScheduleDeps = {
  /** One sync; never rejects. Null when the signal called it off. */
  readonly sync: (signal: AbortSignal) => Promise<SyncOutcome | null>
  readonly clock: Pick<Clock, 'sleep'>
  /** How long a catalog is fresh, ms; read anew each time. */
  readonly everyMs: () => number
  /** From 0 up to 1, as `Math.random`. */
  readonly random: () => number
  /** Told of every sync that came to an end. */
  readonly onOutcome: (outcome: SyncOutcome) => void
}

const FIRST_RETRY_MS = 30_000
const LONGEST_RETRY_MS = 30 * 60_000

/** What whoever waits for a sync hears when the till closes under it; nobody is left to be shown it. */
const CALLED_OFF: SyncOutcome = { kind: 'kept', problem: { kind: 'server-trouble', status: null } }

/**
 * After a success the next sync is due in `everyMs`, after failures in 30 s, 1 min, 2 min and so on up to half an hour
 * (or `everyMs`, if that is sooner). All waits vary by a tenth each way, so that a shop's tills do not ask in step.
 */
export function createCatalogSchedule(deps: CatalogScheduleDeps): CatalogSchedule {
  const life = new AbortController()
  let alarm = new AbortController()
  let underWay: Promise<SyncOutcome> | null = null
  let failures = 0

  const nextInMs = () => {
    const retryMs = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS)
    const waitMs = failures === 0 ? deps.everyMs() : Math.min(retryMs, deps.everyMs())
    return waitMs * (0.9 + 0.2 * deps.random())
  }
  const setAlarm = () => {
    const thisAlarm = new AbortController()
    alarm = thisAlarm
    void deps.clock.sleep(nextInMs(), thisAlarm.signal).then(() => {
      if (!thisAlarm.signal.aborted) void syncNow()
    })
  }
  const run = async (): Promise<SyncOutcome> => {
    alarm.abort()
    const outcome = await deps.sync(life.signal)
    if (outcome === null || life.signal.aborted) return CALLED_OFF
    failures = outcome.kind === 'synced' ? 0 : failures + 1
    setAlarm()
    deps.onOutcome(outcome)
    return outcome
  }
  const syncNow = (): Promise<SyncOutcome> => {
    if (life.signal.aborted) return Promise.resolve(CALLED_OFF)
    underWay ??= run().finally(() => {
      underWay = null
    })
    return underWay
  }

  return {
    start: () => void syncNow(),
    stop: async () => {
      life.abort()
      alarm.abort()
      await underWay
    },
    syncNow,
  }
}
