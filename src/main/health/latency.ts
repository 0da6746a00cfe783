import type { CallReport } from '#main/chipi/call-watch.ts'
import type { Latency } from './judge/judge-way.ts'

/** Remembers how long Chipi took to answer. Only answers count: a call that found nobody says nothing about speed. */
export type LatencyWatch = {
  readonly hear: (report: Pick<CallReport, 'outcome' | 'tookMs'>) => void
  readonly now: () => Latency
}

/** Some minutes of a busy counter. */
const KEPT = 30

export function createLatencyWatch(): LatencyWatch {
  let took: readonly number[] = []
  return {
    hear: ({ outcome, tookMs }) => {
      if (outcome === 'answered') took = [...took, tookMs].slice(-KEPT)
    },
    now: () => ({ lastMs: took.at(-1) ?? null, medianMs: medianOf(took), calls: took.length }),
  }
}

function medianOf(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null
}
