import { generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose'
import type { PublishedKeySet } from './key-sets.ts'

/** How a token is to differ from a good one of twelve hours. */
export interface TokenOptions {
  readonly subject?: string
  /** Seconds from now until it expires; negative for a token that already has. */
  readonly expiresInSeconds?: number
  /** Seconds from now until it is valid; left out, there is no such claim. */
  readonly validInSeconds?: number
  /** `stranger`: right in everything but signed with a key nobody published. */
  readonly signedBy?: 'issuer' | 'stranger'
}

/** The sandbox's own auth provider: it signs customer tokens and publishes the key to check them with. */
export interface TokenIssuer {
  mint(options?: TokenOptions): Promise<string>
  readonly keySet: PublishedKeySet
}

export interface TokenIssuerParams {
  /** Private ES256 key with a `kid`. */
  readonly signingKey: JWK
  /** Ms since the epoch, the sandbox's own time. */
  readonly now: () => number
}

const TWELVE_HOURS_S = 12 * 60 * 60
export const ISSUER = 'urn:mostrador:sandbox'

/** Creates the issuer for a signing key. */
export function createTokenIssuer({ signingKey, now }: TokenIssuerParams): TokenIssuer {
  const { d: _private, ...publicKey } = signingKey
  const kid = signingKey.kid ?? 'sandbox'

  const sign = (key: CryptoKey | Uint8Array, options: TokenOptions) => {
    const issuedAt = Math.floor(now() / 1_000)
    const token = new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(options.subject ?? 'sandbox-cashier')
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + (options.expiresInSeconds ?? TWELVE_HOURS_S))
    if (options.validInSeconds !== undefined) token.setNotBefore(issuedAt + options.validInSeconds)
    return token.sign(key)
  }

  return {
    async mint(options = {}) {
      if (options.signedBy === 'stranger') {
        const { privateKey } = await generateKeyPair('ES256')
        return sign(privateKey, options)
      }
      return sign(await importJWK(signingKey, 'ES256'), options)
    },
    keySet: { keys: [{ ...publicKey, kty: 'EC', use: 'sig' }] },
  }
}
