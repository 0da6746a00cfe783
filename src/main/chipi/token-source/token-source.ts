import type { TokenProblem } from '#shared/domain/connection.ts'
import type { Result } from '#shared/result.ts'

/** Where the bearer of every call comes from: a customer JWT, never Chipi's secret key. */
export type TokenSource = {
  /** A token that should be good for the next minute or so; may ask a provider for it. */
  readonly current: () => Promise<Result<string, TokenProblem>>
  /**
   * A token to use instead of `rejected`, which Chipi has just answered with 401. A source that cannot make another
   * gives the same one back, and the 401 stands.
   */
  readonly refresh: (rejected: string) => Promise<Result<string, TokenProblem>>
  /** When the token in hand runs out by our clock, ms since the epoch; null when there is none or it does not say. */
  readonly expiresAt: () => number | null
}
