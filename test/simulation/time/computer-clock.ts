import type { Clock } from '#shared/clock.ts'
import type { SimTime } from './sim-time.ts'

/** The clock on the wall of the shop's computer, which people and time servers set. */
export type WallClock = {
  /** Wrong by this much, ms; positive is ahead. */
  readonly offsetMs: () => number
  readonly setOffset: (ms: number) => void
  /** How often it was set forward so far. */
  readonly leaps: () => number
}

export function createWallClock(offsetMs: number): WallClock {
  let offset = offsetMs
  let leaps = 0
  return {
    offsetMs: () => offset,
    setOffset: ms => {
      if (ms > offset) leaps += 1
      offset = ms
    },
    leaps: () => leaps,
  }
}

/** Time as one run of the program has it. Its sleepers never wake once the run is over. */
export function createRunClock(time: SimTime, wall: WallClock, isAlive: () => boolean): Clock {
  const startedAt = time.now()
  return {
    now: () => time.now() + wall.offsetMs(),
    monotonic: () => time.now() - startedAt,
    sleep: (ms, signal) =>
      new Promise(resolve => {
        if (signal?.aborted === true) return resolve()
        const wake = (): void => {
          signal?.removeEventListener('abort', onAbort)
          if (isAlive()) resolve()
        }
        const cancel = time.after(ms, wake)
        const onAbort = (): void => {
          cancel()
          resolve()
        }
        signal?.addEventListener('abort', onAbort, { once: true })
      }),
  }
}
