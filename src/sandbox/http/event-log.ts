import type { WorldEvent } from '../core/world-event.ts'

/** What can be waited for: what happened in the world, and calls as they come and go. */
export type SandboxEvent =
  | WorldEvent
  /** A call came in, before anything was done about it. */
  | { kind: 'request-seen'; requestId: number; method: string; path: string }
  /** A call was answered, cut off, or left without an answer. */
  | { kind: 'request-ended'; requestId: number; method: string; path: string; outcome: string }

/** The names of all events, for callers that name them in a query. */
export const EVENT_KINDS = [
  'purchase-taken',
  'purchase-repeated',
  'purchase-refused',
  'status-read',
  'catalog-read',
  'fault-used',
  'rate-limited',
  'request-seen',
  'request-ended',
] as const satisfies readonly SandboxEvent['kind'][]

/** An event with its place in the order of events (from 1) and its instant (ms since the epoch). */
export type LoggedEvent = SandboxEvent & { readonly seq: number; readonly at: number }

/** Which events to wait for. */
export interface EventQuery {
  readonly event: SandboxEvent['kind']
  /** How many of them; 1 unless given. */
  readonly count?: number
  /** Only events with a larger `seq`; 0, the beginning, unless given: an event that came first is not missed. */
  readonly after?: number
}

export interface EventLog {
  append(event: SandboxEvent): void
  since(after: number): readonly LoggedEvent[]
  /** Resolves with the events once there are enough; rejects with the signal's reason if that comes first. */
  waitFor(query: EventQuery, signal?: AbortSignal): Promise<readonly LoggedEvent[]>
}

/** Older events are forgotten beyond this many, so that a sandbox can run for days. */
const KEPT_EVENTS = 10_000

/** Creates an empty log. */
export function createEventLog(now: () => number): EventLog {
  let events: LoggedEvent[] = []
  let seq = 0
  const waiters = new Set<() => void>()

  const matching = ({ event, count = 1, after = 0 }: EventQuery) => {
    const found = events.filter(logged => logged.kind === event && logged.seq > after)
    return found.length >= count ? found : null
  }

  return {
    append(event) {
      seq += 1
      events.push({ ...event, seq, at: now() })
      if (events.length > 2 * KEPT_EVENTS) events = events.slice(-KEPT_EVENTS)
      for (const wake of waiters) wake()
    },
    since: after => events.filter(logged => logged.seq > after),
    waitFor: (query, signal) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          waiters.delete(look)
          signal?.removeEventListener('abort', giveUp)
        }
        const look = () => {
          const found = matching(query)
          if (found === null) return
          stop()
          resolve(found)
        }
        const giveUp = () => {
          stop()
          reject(new Error(`gave up waiting for ${query.event}`))
        }
        if (signal?.aborted === true) return giveUp()
        signal?.addEventListener('abort', giveUp)
        waiters.add(look)
        look()
      }),
  }
}
