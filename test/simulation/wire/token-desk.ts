import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import { err, ok } from '#shared/result.ts'
import type { Chance } from '../chance.ts'
import type { Climate } from '../shop/climate.ts'

/** The shop's provider of tokens, and what Chipi thinks of them. */
export type TokenDesk = {
  readonly source: TokenSource
  /** Whether Chipi takes this `Authorization` header now. */
  readonly isGood: (authorization: string) => boolean
  readonly calmDown: () => void
}

/** At times it gives no token, and at times the one in use is not good any more. */
export function createTokenDesk(
  { token }: Pick<Climate, 'token'>,
  chance: Chance,
  onFault: (kind: string) => void,
): TokenDesk {
  let calm = false
  let issued = 1
  const current = (): string => `token-${String(issued)}`
  const strikes = (p: number, kind: string): boolean => {
    const struck = chance.happens(p) && !calm
    if (struck) onFault(kind)
    return struck
  }
  return {
    source: {
      current: () => {
        if (strikes(token.goesStale, 'stale-token')) {
          const stale = current()
          issued += 1
          return Promise.resolve(ok(stale))
        }
        if (!strikes(token.fails, 'no-token')) return Promise.resolve(ok(current()))
        return Promise.resolve(err({ kind: 'provider-unreachable' }))
      },
      refresh: () =>
        Promise.resolve(
          strikes(token.fails, 'no-token') ? err({ kind: 'provider-unreachable' }) : ok(current()),
        ),
      expiresAt: () => null,
    },
    isGood: authorization => authorization === `Bearer ${current()}`,
    calmDown: () => {
      calm = true
    },
  }
}
