import { createRandom } from '#sandbox/core/random.ts'

/** The only source of luck in a simulation: same seed, same draws, same world. */
export type Chance = {
  /** A fraction in [0, 1). */
  readonly fraction: () => number
  /** True with probability `p`. Draws even when `p` is 0, so that switching a fault off moves nothing else. */
  readonly happens: (p: number) => boolean
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  /** A whole number from `low` to `high`, small ones as likely as large ones by order of magnitude. */
  readonly spread: (low: number, high: number) => number
  /** A span (ms) as between two customers: short ones often, long ones at times. */
  readonly span: (meanMs: number) => number
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
  /** A source of its own, so that what one part of the world draws does not move another part. */
  readonly fork: () => Chance
}

export function createChance(seed: number): Chance {
  const random = createRandom(seed)
  const fraction = (): number => random.next()
  const whole = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1))
  return {
    fraction,
    happens: p => fraction() < p,
    whole,
    spread: (low, high) =>
      Math.round(Math.exp(Math.log(low) + fraction() * (Math.log(high) - Math.log(low)))),
    span: meanMs => Math.round(-Math.log(1 - fraction()) * meanMs),
    pick: items => items[whole(0, items.length - 1)] ?? items[0],
    fork: () => createChance(Math.floor(fraction() * 2 ** 32)),
  }
}

/** Another seed that looks unrelated; `index` 0 gives `seed` itself, so that a single shop can be run again alone. */
export function seedOf(seed: number, index: number): number {
  if (index === 0) return seed
  let mixed = Math.imul(seed ^ Math.imul(index, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
