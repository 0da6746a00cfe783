import type { Environment } from './environment.ts'

/** Documented form of a public key: prefix, environment, 32 or more letters and digits. */
const PUBLIC_KEY = /^pk_(dev|prod)_[a-zA-Z0-9]{32,}$/

/** What a typed API key is. A secret key is named apart so that the screen can say why it is refused. */
export type KeyVerdict =
  | { readonly kind: 'public'; readonly environment: Exclude<Environment, 'practice'> }
  | { readonly kind: 'secret' }
  | { readonly kind: 'malformed' }

/** Chipi sorts its two environments by the prefix of the public key; there is one host for both. */
export function judgeKey(key: string): KeyVerdict {
  const match = PUBLIC_KEY.exec(key)
  if (match !== null) return { kind: 'public', environment: match[1] === 'prod' ? 'production' : 'chipi-dev' }
  return /^sk_/i.test(key) ? { kind: 'secret' } : { kind: 'malformed' }
}

/** Where the bearer of every call comes from, without its secrets. */
export type TokenSourceKind = 'pasted' | 'oauth2' | 'terminal'

/** What the setup screen may know of the connection. Secrets never come back out of the keychain to a screen. */
export type ConnectionStatus = {
  readonly environment: Environment
  /** The key's prefix and last four characters, or null in practice mode. */
  readonly keyHint: string | null
  readonly tokenSource: TokenSourceKind | null
  /** When the current token runs out, ms since the epoch; null when unknown or without a token. */
  readonly tokenExpiresAt: number | null
  /** Shown on every screen when it is not the documented address. */
  readonly customAddress: string | null
}

/** A token source as typed on the setup screen or read from a provisioning file; its secrets go to the keychain. */
export type TokenSourceInput =
  | { readonly kind: 'pasted'; readonly token: string }
  | {
      readonly kind: 'oauth2'
      /** The shop's own provider; https, or loopback. */
      readonly tokenUrl: string
      readonly clientId: string
      readonly clientSecret: string
      readonly audience: string | null
      readonly scope: string | null
    }
  /** Signed on this terminal with a key pair of its own; the public half is exported as JWKS for Chipi to trust. */
  | {
      readonly kind: 'terminal'
      readonly issuer: string
      readonly subject: string
      readonly audience: string | null
    }

/** Why the keychain cannot be used. There is no other place for secrets. */
export type VaultProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly detail: string }

/** What a trial call with a key and a token source showed. */
export type ConnectionTrial =
  | { readonly kind: 'works'; readonly skuCount: number; readonly environment: Environment }
  | { readonly kind: 'bad-key' }
  | { readonly kind: 'secret-key' }
  | { readonly kind: 'malformed-key' }
  /** Chipi answered 401. It does not say whether key or token is at fault; `hint` is what the token itself shows. */
  | { readonly kind: 'unauthorized'; readonly hint: TokenHint }
  | { readonly kind: 'no-token'; readonly why: TokenProblem }
  | { readonly kind: 'no-network' }
  | { readonly kind: 'clock-wrong'; readonly skewMs: number }
  | { readonly kind: 'rate-limited' }
  | { readonly kind: 'server-trouble'; readonly status: number | null }
  | { readonly kind: 'vault'; readonly problem: VaultProblem }

export type TokenHint = 'expired' | 'not-yet-valid' | 'unreadable' | 'looks-good'

/** Why a token source has no token to give. */
export type TokenProblem =
  | { readonly kind: 'not-configured' }
  | { readonly kind: 'expired'; readonly at: number }
  | { readonly kind: 'malformed' }
  /** A secret key was given where a customer JWT belongs: Chipi refuses it, and so do we. */
  | { readonly kind: 'secret-key' }
  | { readonly kind: 'provider-refused'; readonly status: number }
  | { readonly kind: 'provider-unreachable' }
  | { readonly kind: 'provider-garbled' }
  | { readonly kind: 'vault'; readonly problem: VaultProblem }
