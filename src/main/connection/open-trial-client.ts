import type { ClockSkew } from '#main/chipi/clock-skew.ts'
import type { Clock } from '#shared/clock.ts'
import type { OpenChipi } from './try-connection.ts'

export type OpenTrialClientDeps = {
  readonly baseUrl: string
  readonly clock: Clock
  readonly skew: ClockSkew
}

/** A client for one trial call with credentials that are not stored yet. Loads the network stack at its first use. */
export function createOpenTrialClient({ baseUrl, clock, skew }: OpenTrialClientDeps): OpenChipi {
  return async ({ key, tokens }) => {
    const [{ createChipi }, { createRateLimiter }] = await Promise.all([
      import('#main/chipi/client.ts'),
      import('#main/chipi/rate-limit.ts'),
    ])
    const limiter = createRateLimiter({ clock })
    return createChipi({ baseUrl, key: () => key, tokens, limiter, skew, clock, language: () => 'es-MX' })
  }
}
