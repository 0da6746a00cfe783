import { createEventQueue } from './event-queue.ts'
import { promisesSettled } from './promises-settled.ts'

/** Takes a planned event back. */
export type Cancel = () => void

/** The one true time of a simulated world. Nothing in it waits for a real timer. */
export type SimTime = {
  /** Ms since the epoch; whole, and never back. No computer in the world knows it: each has a clock of its own. */
  readonly now: () => number
  readonly after: (ms: number, run: () => void) => Cancel
  readonly wait: (ms: number) => Promise<void>
  /** Lets everything happen up to `until` (ms since the epoch), or until `enough` says so after an event. */
  readonly run: (until: number, enough?: () => boolean) => Promise<void>
  /** Events that have happened so far. */
  readonly steps: () => number
}

/** So many events pass before Node itself gets a turn (garbage, signals); it has no effect on the world. */
const BREATH = 5_000

export function createSimTime(start: number, settled: () => Promise<void> = promisesSettled): SimTime {
  const queue = createEventQueue()
  let now = start
  let steps = 0

  const after = (ms: number, run: () => void): Cancel => {
    const event = queue.add(now + Math.max(0, Math.ceil(ms)), run)
    return () => {
      event.cancelled = true
    }
  }

  return {
    now: () => now,
    after,
    wait: ms => new Promise(resolve => after(ms, resolve)),
    run: async (until, enough = () => false) => {
      await settled()
      while (!enough()) {
        const next = queue.peek()
        if (next === null || next.at > until) break
        queue.next()
        now = next.at
        next.run()
        steps += 1
        await settled()
        if (steps % BREATH === 0) await new Promise(resolve => setImmediate(resolve))
      }
      if (!enough()) now = Math.max(now, until)
    },
    steps: () => steps,
  }
}
