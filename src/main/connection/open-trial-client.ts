import type { ClockSkew } from '#main/chipi/clock-skew.ts'
import type { Limiters } from '#main/chipi/limiters.ts'
import type { Clock } from '#shared/clock.ts'
import type { OpenChipi } from './try-connection.ts'

export type OpenTrialClientDeps = {
  readonly baseUrl: string
  readonly clock: Clock
  readonly skew: ClockSkew
  readonly limiters: Limiters
}

/** A client for one trial call with credentials that are not stored yet. Loads the network stack at its first use. */
export function createOpenTrialClient({ baseUrl, clock, skew, limiters }: OpenTrialClientDeps): OpenChipi {
  return async ({ key, tokens }) => {
    const { createChipi } = await import('#main/chipi/client.ts')
    const limiter = limiters.of(key)
    return createChipi({ baseUrl, key: () => key, tokens, limiter, skew, clock, language: () => 'es-MX' })
  }
}
