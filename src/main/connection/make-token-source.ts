import { assertNever } from '#shared/assert-never.ts'
import type { Clock } from '#shared/clock.ts'
import type { TokenProblem, TokenSourceInput } from '#shared/domain/connection.ts'
import { err } from '#shared/result.ts'
import { createPastedToken } from '#main/chipi/token-source/pasted-token.ts'
import type { TerminalKey } from '#main/chipi/token-source/terminal-key.ts'
import type { TokenSource } from '#main/chipi/token-source/token-source.ts'

export type MakeTokenSourceDeps = {
  readonly clock: Clock
  /** Chipi's clock minus ours, ms, or null while unknown. */
  readonly skewMs: () => number | null
}

/** Brings a stored token source to life. `terminalKey` is the keychain's, null when this terminal has none yet. */
export type MakeTokenSource = (
  input: TokenSourceInput | null,
  terminalKey: TerminalKey | null,
) => Promise<TokenSource>

/** Loads only the kind that is asked for: an HTTP client or a signing library is never loaded for a pasted token. */
export function createMakeTokenSource({ clock, skewMs }: MakeTokenSourceDeps): MakeTokenSource {
  return async (input, terminalKey) => {
    if (input === null) return noTokens({ kind: 'not-configured' })
    switch (input.kind) {
      case 'pasted':
        return createPastedToken({ token: input.token, clock, skewMs })
      case 'oauth2': {
        const { createClientCredentials } = await import('#main/chipi/token-source/client-credentials.ts')
        return createClientCredentials({ config: input, clock })
      }
      case 'terminal': {
        if (terminalKey === null) return noTokens({ kind: 'not-configured' })
        const { createTerminalSigned } = await import('#main/chipi/token-source/terminal-signed.ts')
        const { issuer, subject, audience } = input
        return createTerminalSigned({ key: terminalKey, issuer, subject, audience, clock, skewMs })
      }
      default:
        return assertNever(input, 'makeTokenSource')
    }
  }
}

function noTokens(problem: TokenProblem): TokenSource {
  const answer = () => Promise.resolve(err(problem))
  return { current: answer, refresh: answer, expiresAt: () => null }
}
