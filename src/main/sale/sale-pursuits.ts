import { setMaxListeners } from 'node:events'
import type { Clock } from '#shared/clock.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Pace, PursueSale } from './pursue-sale.ts'

/** The sales being followed now, each by one pursuit and no more. */
export type SalePursuits = {
  /** Follows a sale until it has a last word. What needs no wait has been done when this returns. */
  readonly follow: (id: SaleId) => void
  /** Someone wants the sale sent now: follows it, or hurries the pursuit that is waiting. */
  readonly sendNow: (id: SaleId) => void
  /** Someone looks at the sale and wants to know: what would be asked later is asked now, and before others. */
  readonly askNow: (id: SaleId) => void
  /** Stops all and resolves when none is under way. Their sales are on disk as they are. */
  readonly stop: () => Promise<void>
}

export type SalePursuitsDeps = {
  readonly pursue: PursueSale
  readonly clock: Clock
  /** A pursuit ended with a bug. The sale is safe on disk and is asked about at the next start. */
  readonly onBug: (id: SaleId, error: unknown) => void
}

type Running = {
  /** When someone last wanted it sent, by both clocks. */
  wantedSince: Since | null
  /** When someone last asked how it stands, on the monotonic clock. */
  askedAt: number
  hurry: AbortController
  done: Promise<void>
}

type Since = { readonly wall: number; readonly monotonic: number }

/** Pressing again within this time asks nothing more: Chipi's request budget is for everyone, ms. */
const ASK_EVERY_MS = 2_000
/** How long a sale somebody asked for keeps its place before others, ms. */
const WATCHED_FOR_MS = 30_000

export function createSalePursuits({ pursue, clock, onBug }: SalePursuitsDeps): SalePursuits {
  const running = new Map<SaleId, Running>()
  const stopping = new AbortController()
  // Every sale that is asked about listens to it: more than Node's usual ten is a busy shop and no leak.
  setMaxListeners(0, stopping.signal)

  const now = (): Since => ({ wall: clock.now(), monotonic: clock.monotonic() })
  /** The longer of the two: the wall clock may be set back, and the monotonic one stands while the computer sleeps. */
  const elapsedMs = ({ wall, monotonic }: Since): number =>
    Math.max(clock.now() - wall, clock.monotonic() - monotonic)

  const paceOf = (one: Running): Pace => ({
    signal: stopping.signal,
    wantedForMs: () => (one.wantedSince === null ? null : elapsedMs(one.wantedSince)),
    isWatched: () => clock.monotonic() - one.askedAt < WATCHED_FOR_MS,
    wait: async ms => {
      if (stopping.signal.aborted) return
      // Stopping hurries everyone. `AbortSignal.any` would leave something behind in `stopping` at every wait, for months.
      one.hurry = new AbortController()
      await clock.sleep(ms, one.hurry.signal)
    },
  })

  const run = async (id: SaleId, one: Running): Promise<void> => {
    try {
      await pursue(id, paceOf(one))
    } catch (error) {
      onBug(id, error)
    } finally {
      running.delete(id)
    }
  }

  const start = (id: SaleId, wantedSince: Since | null): void => {
    if (stopping.signal.aborted) return
    // In the map before its first step, which may announce a change that leads back here.
    const one: Running = {
      wantedSince,
      askedAt: Number.NEGATIVE_INFINITY,
      hurry: new AbortController(),
      done: Promise.resolve(),
    }
    running.set(id, one)
    one.done = run(id, one)
  }

  return {
    follow: id => {
      if (!running.has(id)) start(id, null)
    },
    sendNow: id => {
      const one = running.get(id)
      if (one === undefined) return start(id, now())
      one.wantedSince = now()
      one.hurry.abort()
    },
    askNow: id => {
      const one = running.get(id)
      const at = clock.monotonic()
      if (one === undefined || at - one.askedAt < ASK_EVERY_MS) return
      one.askedAt = at
      one.hurry.abort()
    },
    stop: async () => {
      stopping.abort()
      for (const one of running.values()) one.hurry.abort()
      await Promise.all([...running.values()].map(one => one.done))
    },
  }
}
