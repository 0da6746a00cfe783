import type { Clock } from '#shared/clock.ts'

/** A clock that stands still until a test moves it; waiting code wakes in the order of its times. */
export type FakeClock = Clock & {
  /** Moves time on, waking every sleeper on the way and letting its work run before the next one. */
  readonly advance: (ms: number) => Promise<void>
  /** Sets the wall clock alone, as a person would: sleepers notice nothing. */
  readonly setWallClock: (at: number) => void
}

type Sleeper = { readonly wakeAt: number; readonly wake: () => void }

export function createFakeClock(start = Date.parse('2026-11-20T17:00:00Z')): FakeClock {
  let elapsed = 0
  let offset = start
  const sleepers = new Set<Sleeper>()

  const next = (until: number): Sleeper | undefined =>
    [...sleepers].filter(one => one.wakeAt <= until).toSorted((a, b) => a.wakeAt - b.wakeAt)[0]

  return {
    now: () => offset + elapsed,
    monotonic: () => elapsed,
    sleep: (ms, signal) =>
      new Promise(resolve => {
        if (signal?.aborted === true) return resolve()
        const sleeper: Sleeper = {
          wakeAt: elapsed + ms,
          wake: () => {
            sleepers.delete(sleeper)
            signal?.removeEventListener('abort', sleeper.wake)
            resolve()
          },
        }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', sleeper.wake, { once: true })
      }),
    advance: async ms => {
      const until = elapsed + ms
      await settle()
      for (let sleeper = next(until); sleeper !== undefined; sleeper = next(until)) {
        elapsed = Math.max(elapsed, sleeper.wakeAt)
        sleeper.wake()
        await settle()
      }
      elapsed = until
    },
    setWallClock: at => {
      offset = at - elapsed
    },
  }
}

/** Lets every promise that is ready run, and what that makes ready too. */
export function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
