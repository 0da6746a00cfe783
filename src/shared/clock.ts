/** Time as a dependency, so that tests and simulations own it. */
export type Clock = {
  /** Wall clock, in ms since the Unix epoch, UTC. May jump when someone sets the computer's clock. */
  now: () => number
  /** Milliseconds that only ever grow, for measuring spans; the origin means nothing. */
  monotonic: () => number
  /** Resolves after `ms`, or as soon as `signal` aborts (it never rejects). */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}
