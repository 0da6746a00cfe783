import type { Clock } from '#shared/clock.ts'
import { keyPrintOf } from '#main/connection/key-print.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.ts'

/** One rate limiter for each API key, for as long as the program runs. */
export type Limiters = { readonly of: (key: string) => RateLimiter }

/**
 * Chipi counts calls by key, whoever makes them: a trial of the key, a till that was closed and opened again. The keys
 * themselves are not held on to.
 */
export function createLimiters({ clock }: { readonly clock: Clock }): Limiters {
  const limiters = new Map<string, RateLimiter>()
  return {
    of: key => {
      const print = keyPrintOf(key)
      const limiter = limiters.get(print) ?? createRateLimiter({ clock })
      limiters.set(print, limiter)
      return limiter
    },
  }
}
