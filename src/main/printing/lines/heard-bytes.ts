import type { Clock } from '#shared/clock.ts'
import { within } from './within.ts'

/** Bytes as they come in from a printer, kept until somebody asks for them. */
export type HeardBytes = {
  readonly take: (bytes: Uint8Array) => void
  /** The next byte, or null when none comes in so many ms. */
  readonly hear: (withinMs: number) => Promise<number | null>
}

export function createHeardBytes(clock: Pick<Clock, 'sleep'>): HeardBytes {
  const bytes: number[] = []
  let wake: (() => void) | null = null
  return {
    take(more) {
      bytes.push(...more)
      wake?.()
    },
    async hear(withinMs) {
      if (bytes.length === 0) await within(clock, withinMs, new Promise<void>(resolve => (wake = resolve)))
      return bytes.shift() ?? null
    },
  }
}
