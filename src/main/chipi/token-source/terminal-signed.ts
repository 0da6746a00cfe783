import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import type { Clock } from '#shared/clock.ts'
import type { TokenProblem } from '#shared/domain/connection.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { keyId, type TerminalKey } from './terminal-key.ts'
import type { TokenSource } from './token-source.ts'

export type TerminalSignedDeps = {
  readonly key: TerminalKey
  readonly issuer: string
  readonly subject: string
  readonly audience: string | null
  readonly clock: Clock
  /** Chipi's clock minus ours, ms, or null while unknown: the token is written in Chipi's time. */
  readonly skewMs: () => number | null
}

/** Short, because a copied token must not be worth much; long enough for a sale and its polls. */
const LIFETIME_MS = 5 * 60_000
/** Chipi's tolerance is not documented, and our idea of its clock is good to about a second. */
const BACKDATED_MS = 60_000
const RENEW_BEFORE_MS = 60_000
/** A token written while we were this wrong about Chipi's time is written again. */
const SKEW_DRIFT_MS = 20_000

type Signed = {
  readonly token: string
  readonly expiresAtServer: number
  readonly skewMs: number
}

/** Tokens signed on this terminal, ES256, with a key pair of its own whose public half Chipi knows by JWKS. */
export function createTerminalSigned(deps: TerminalSignedDeps): TokenSource {
  const { clock } = deps
  let signed: Signed | null = null
  const skew = () => deps.skewMs() ?? 0

  const isGood = ({ expiresAtServer, skewMs }: Signed) => {
    const leftMs = expiresAtServer - (clock.now() + skew())
    const stillTheTime = Math.abs(skewMs - skew()) <= SKEW_DRIFT_MS
    // Clearly more than its whole life left means that this computer's clock was set back since.
    return stillTheTime && leftMs > RENEW_BEFORE_MS && leftMs <= LIFETIME_MS + SKEW_DRIFT_MS
  }
  const renew = async (): Promise<Result<string, TokenProblem>> => {
    const made = await sign(deps, clock.now() + skew(), skew())
    if (made === null) return err({ kind: 'malformed' })
    signed = made
    return ok(made.token)
  }

  return {
    current: async () => (signed !== null && isGood(signed) ? ok(signed.token) : renew()),
    refresh: async rejected =>
      signed !== null && signed.token !== rejected && isGood(signed) ? ok(signed.token) : renew(),
    expiresAt: () => (signed === null ? null : signed.expiresAtServer - skew()),
  }
}

/** Null when the stored key is not one that can sign. */
async function sign(deps: TerminalSignedDeps, serverNow: number, skewMs: number): Promise<Signed | null> {
  const { key, issuer, subject, audience } = deps
  const expiresAtServer = serverNow + LIFETIME_MS
  try {
    const jwt = new SignJWT()
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: await keyId(key) })
      .setIssuer(issuer)
      .setSubject(subject)
      .setJti(randomUUID())
      .setIssuedAt(seconds(serverNow))
      .setNotBefore(seconds(serverNow - BACKDATED_MS))
      .setExpirationTime(seconds(expiresAtServer))
    if (audience !== null) jwt.setAudience(audience)
    return { token: await jwt.sign(await importJWK(key, 'ES256')), expiresAtServer, skewMs }
  } catch {
    return null
  }
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
