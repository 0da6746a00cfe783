import { createRandom } from '#sandbox/core/random.ts'

/** Chance that can be told again: the same seed throws the same numbers. */
export type Dice = {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** True `share` of the time, 0 to 1. */
  readonly chance: (share: number) => boolean
  /** @throws Error for an empty list. */
  readonly pick: <T>(list: readonly T[]) => T
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
}

export function createDice(seed: number): Dice {
  const random = createRandom(seed)
  const between = (low: number, high: number): number => low + Math.floor(random.next() * (high - low + 1))
  return {
    between,
    chance: share => random.next() < share,
    pick: list => {
      const picked = list[between(0, list.length - 1)]
      if (picked === undefined) throw new Error('there is nothing to pick from')
      return picked
    },
    shuffled: list =>
      list
        .map(item => ({ item, place: random.next() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ item }) => item),
  }
}
