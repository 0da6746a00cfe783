import type { Clock } from '#shared/clock.ts'
import type { TokenProblem } from '#shared/domain/connection.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { isSecretKey, readJwt } from './read-jwt.ts'
import type { TokenSource } from './token-source.ts'

export type PastedTokenDeps = {
  /** As it was pasted: spaces around it and a leading `Bearer` are forgiven. */
  readonly token: string
  readonly clock: Clock
  /** Chipi's clock minus ours, ms, or null while unknown. */
  readonly skewMs: () => number | null
}

/** A token this close to its end would run out on the way. */
const MARGIN_MS = 5_000

/**
 * A customer JWT pasted into the setup screen. It cannot be renewed here: when it has run out, somebody must paste
 * another, which is known before a call is made and without asking Chipi.
 */
export function createPastedToken({ token, clock, skewMs }: PastedTokenDeps): TokenSource {
  const text = token.trim().replace(/^bearer\s+/i, '')
  const life = readJwt(text)
  /** By our clock. */
  const expiresAt = () => (life === null || life.expiresAt === null ? null : life.expiresAt - (skewMs() ?? 0))

  const verdict = (): Result<string, TokenProblem> => {
    if (text === '') return err({ kind: 'not-configured' })
    if (isSecretKey(text)) return err({ kind: 'secret-key' })
    if (life === null) return err({ kind: 'malformed' })
    const at = expiresAt()
    return at !== null && at - MARGIN_MS <= clock.now() ? err({ kind: 'expired', at }) : ok(text)
  }

  return {
    current: () => Promise.resolve(verdict()),
    refresh: () => Promise.resolve(verdict()),
    expiresAt,
  }
}
