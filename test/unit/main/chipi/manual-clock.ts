import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '#shared/clock.ts'

/** A clock that stands still until it is told to move. */
export type ManualClock = Clock & {
  /** Moves both clocks on, waking sleepers in order; what they set off has happened when it resolves. */
  readonly advance: (ms: number) => Promise<void>
  /** Somebody sets the computer's clock; measured spans do not notice. */
  readonly setWall: (epochMs: number) => void
  /** How many wait for the time to come. */
  readonly sleeping: () => number
}

type Sleeper = { readonly at: number; readonly wake: () => void }

export function createManualClock(startAt: number = Date.UTC(2026, 10, 22, 18, 0, 0)): ManualClock {
  let monotonic = 5_000
  let wallOffset = startAt - monotonic
  let sleepers: Sleeper[] = []

  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>(resolve => {
      if (signal?.aborted === true) return resolve()
      const end = () => {
        sleepers = sleepers.filter(other => other !== sleeper)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const sleeper: Sleeper = { at: monotonic + Math.max(ms, 0), wake: end }
      sleepers.push(sleeper)
      signal?.addEventListener('abort', end)
    })

  const advance = async (ms: number) => {
    const target = monotonic + ms
    // What was begun just before gets as far as its own sleep.
    await nextTurn()
    for (;;) {
      const next = sleepers.filter(({ at }) => at <= target).toSorted((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      monotonic = Math.max(monotonic, next.at)
      next.wake()
      // One at a time on purpose: what a sleeper sets off may put another one into the line.
      // oxlint-disable-next-line no-await-in-loop
      await nextTurn()
    }
    monotonic = target
    await nextTurn()
  }

  return {
    now: () => monotonic + wallOffset,
    monotonic: () => monotonic,
    sleep,
    advance,
    setWall: epochMs => {
      wallOffset = epochMs - monotonic
    },
    sleeping: () => sleepers.length,
  }
}
