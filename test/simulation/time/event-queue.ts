/** Something that is going to happen at a moment (ms). */
export type Upcoming = { readonly at: number; readonly run: () => void; cancelled: boolean }

/** What is going to happen, earliest first; of two at one moment, the one that was planned first. */
export type EventQueue = {
  readonly add: (at: number, run: () => void) => Upcoming
  /** Takes the next one out; null when nothing is planned. Cancelled ones are passed over. */
  readonly next: () => Upcoming | null
  readonly peek: () => Upcoming | null
}

type Ranked = Upcoming & { readonly rank: number }

/** A binary heap. */
export function createEventQueue(): EventQueue {
  const heap: Ranked[] = []
  let planned = 0

  const before = (a: Ranked, b: Ranked): boolean => a.at < b.at || (a.at === b.at && a.rank < b.rank)
  const swap = (i: number, j: number): void => {
    const one = heap[i]
    const other = heap[j]
    if (one === undefined || other === undefined) return
    heap[i] = other
    heap[j] = one
  }
  const isBefore = (i: number, j: number): boolean => {
    const one = heap[i]
    const other = heap[j]
    return one !== undefined && other !== undefined && before(one, other)
  }
  const rise = (from: number): void => {
    for (let i = from; i > 0;) {
      const parent = (i - 1) >> 1
      if (!isBefore(i, parent)) return
      swap(i, parent)
      i = parent
    }
  }
  const sink = (): void => {
    for (let i = 0; ;) {
      const left = 2 * i + 1
      const least = isBefore(left + 1, left) ? left + 1 : left
      if (!isBefore(least, i)) return
      swap(i, least)
      i = least
    }
  }
  const take = (): Ranked | null => {
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined) return null
    if (heap.length > 0) {
      heap[0] = last
      sink()
    }
    return first
  }
  const dropCancelled = (): void => {
    while (heap[0]?.cancelled === true) take()
  }

  return {
    add: (at, run) => {
      const event: Ranked = { at, run, cancelled: false, rank: planned }
      planned += 1
      heap.push(event)
      rise(heap.length - 1)
      return event
    },
    next: () => {
      dropCancelled()
      return take()
    },
    peek: () => {
      dropCancelled()
      return heap[0] ?? null
    },
  }
}
