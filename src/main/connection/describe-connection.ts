import type { ConnectionStatus } from '#shared/domain/connection.ts'
import type { Environment } from '#shared/domain/environment.ts'
import type { TokenSource } from '#main/chipi/token-source/token-source.ts'
import type { Credentials } from './credentials.ts'

/** Stored credentials with their token source brought to life. */
export type Loaded = { readonly credentials: Credentials; readonly tokens: TokenSource }

/** Without a word of any secret: the hint is the key's prefix and last four characters. */
export function describeConnection(
  loaded: Loaded | null | 'not-yet',
  lastEnvironment: Environment,
  customAddress: string | null,
): ConnectionStatus {
  if (loaded === null || loaded === 'not-yet') {
    const environment = loaded === null ? 'practice' : lastEnvironment
    return { environment, keyHint: null, tokenSource: null, tokenExpiresAt: null, customAddress }
  }
  const { credentials, tokens } = loaded
  return {
    environment: credentials.environment,
    keyHint: keyHint(credentials.key),
    tokenSource: credentials.source?.kind ?? null,
    tokenExpiresAt: tokens.expiresAt(),
    customAddress,
  }
}

/** `pk_prod_…A1b2`. */
export function keyHint(key: string): string {
  return `${key.slice(0, key.indexOf('_', 3) + 1)}…${key.slice(-4)}`
}
