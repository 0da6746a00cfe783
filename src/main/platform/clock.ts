import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '#shared/clock.ts'

/** The computer's own time. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
      try {
        // A pending wait never keeps the program from quitting.
        await delay(ms, undefined, { ref: false, ...(signal === undefined ? {} : { signal }) })
      } catch (error) {
        if (signal?.aborted !== true) throw error
      }
    },
  }
}
