import type { Clock } from '#shared/clock.ts'

/** How far Chipi's clock is from ours, learnt from the answers themselves. */
export type ClockSkew = {
  /** Takes one answer into account. Answers without a usable `Date` are passed over. */
  readonly observe: (answer: DatedAnswer) => void
  /** Chipi's clock minus ours, ms (positive: Chipi is ahead); null until an answer told. */
  readonly ms: () => number | null
  /**
   * The same, and null as well while the latest answer disagrees with those before it: one of the two clocks was just set,
   * or the computer slept, and nobody can say yet which day it is at Chipi.
   */
  readonly agreedMs: () => number | null
}

export type DatedAnswer = {
  readonly date: string | undefined
  /** A cache's `Age`: such an answer tells the time of long ago. */
  readonly age: string | undefined
  /** When the head of the answer arrived: wall clock, ms since the epoch. */
  readonly arrivedAt: number
  /** From sending the request to the head of the answer, ms. */
  readonly tookMs: number
}

type Sample = { readonly skewMs: number; readonly clockOrigin: number }

/** Enough answers that one odd one does not matter, few enough that a correction shows within a minute of selling. */
const KEPT = 7
/** A slower answer says too little: the date may be from anywhere within the wait. */
const SLOWEST_MS = 5_000
/** A wall clock that moved more than this against the monotonic one was set by someone. */
const CLOCK_SET_MS = 1_000
/** An answer's date is good to a second or three; beyond this a clock has moved, ms. */
const DISAGREES_MS = 30_000

/**
 * The median over the latest answers. The `Date` header counts whole seconds, so half a second is added; the server is
 * taken to have read its clock halfway through the wait. Good to about half a second plus half the round trip.
 */
export function createClockSkew({ clock }: { readonly clock: Clock }): ClockSkew {
  let samples: readonly Sample[] = []

  /** When somebody sets this computer's clock, everything learnt before is wrong by that much. */
  const stillValid = (clockOrigin: number) =>
    samples.filter(sample => Math.abs(sample.clockOrigin - clockOrigin) <= CLOCK_SET_MS)

  const valid = (): readonly number[] =>
    stillValid(clock.now() - clock.monotonic()).map(sample => sample.skewMs)

  return {
    observe: answer => {
      const skewMs = measure(answer)
      if (skewMs === null) return
      const clockOrigin = clock.now() - clock.monotonic()
      samples = [...stillValid(clockOrigin), { skewMs, clockOrigin }].slice(-KEPT)
    },
    ms: () => median(valid()),
    agreedMs: () => {
      const skews = valid()
      const [middle, latest] = [median(skews), skews.at(-1)]
      if (middle === null || latest === undefined) return null
      return Math.abs(latest - middle) <= DISAGREES_MS ? middle : null
    },
  }
}

function measure({ date, age, arrivedAt, tookMs }: DatedAnswer): number | null {
  if (date === undefined || tookMs > SLOWEST_MS || Number(age ?? 0) !== 0) return null
  const serverTime = Date.parse(date)
  return Number.isNaN(serverTime) ? null : serverTime + 500 - (arrivedAt - tookMs / 2)
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) return null
  const below = sorted[sorted.length / 2 - 1]
  return Math.round(below === undefined ? middle : (below + middle) / 2)
}
