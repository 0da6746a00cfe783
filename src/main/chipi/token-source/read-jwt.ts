import { z } from 'zod'

/** What a JWT says about its own life, unverified: only Chipi can tell whether it is genuine. */
export type JwtLife = {
  /** Ms since the epoch by the issuer's clock; null when the token does not say. */
  readonly expiresAt: number | null
  readonly validFrom: number | null
}

const SIGNED_JWT = /^[\w-]+\.([\w-]+)\.[\w-]+$/
const seconds = z.number().nonnegative().optional()
const payloadSchema = z.object({ exp: seconds, nbf: seconds })

/** Reads `exp` and `nbf` of a signed JWT without trusting them; null when the text is not such a token. */
export function readJwt(token: string): JwtLife | null {
  const payload = SIGNED_JWT.exec(token)?.[1]
  if (payload === undefined) return null
  const parsed = payloadSchema.safeParse(jsonOf(Buffer.from(payload, 'base64url').toString('utf8')))
  if (!parsed.success) return null
  return { expiresAt: inMs(parsed.data.exp), validFrom: inMs(parsed.data.nbf) }
}

/** Chipi's secret keys look like this. They are no customer token, and Chipi answers them with 401. */
export function isSecretKey(text: string): boolean {
  return /^sk_/i.test(text)
}

function inMs(epochSeconds: number | undefined): number | null {
  return epochSeconds === undefined ? null : epochSeconds * 1000
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
