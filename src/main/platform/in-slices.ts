import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work that offers to be interrupted: what happens between two yields is one slice, and may hold everything else up. */
export type Sliced<T> = Generator<void, T, void>

/** Lets whatever waits go first. */
export type Pause = () => Promise<unknown>

/** Does the work one slice at a time. @throws what the work throws. */
export async function inSlices<T>(work: Sliced<T>, pause: Pause = nextTurn): Promise<T> {
  let step = work.next()
  while (step.done !== true) {
    // One slice after another is the point.
    // oxlint-disable-next-line no-await-in-loop
    await pause()
    step = work.next()
  }
  return step.value
}

/** Sorts as `toSorted` does, equal items in their order, comparing about `most` items a slice. */
export function* sorting<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  most: number,
): Sliced<readonly T[]> {
  if (items.length <= most) return items.toSorted(compare)
  const middle = Math.ceil(items.length / 2)
  const first = yield* sorting(items.slice(0, middle), compare, most)
  yield
  const second = yield* sorting(items.slice(middle), compare, most)
  yield
  return yield* merging(first, second, compare, most)
}

function* merging<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
  most: number,
): Sliced<readonly T[]> {
  const merged: T[] = []
  let [left, right] = [0, 0]
  while (left < first.length || right < second.length) {
    const [a, b] = [first[left], second[right]]
    const takeFirst = b === undefined || (a !== undefined && compare(a, b) <= 0)
    const next = takeFirst ? a : b
    if (next !== undefined) merged.push(next)
    if (takeFirst) left += 1
    else right += 1
    if (merged.length % most === 0) yield
  }
  return merged
}
