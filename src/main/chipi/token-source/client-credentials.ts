import { Agent, type Dispatcher } from 'undici'
import type { Clock } from '#shared/clock.ts'
import type { TokenProblem } from '#shared/domain/connection.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { createExchange } from '../exchange.ts'
import { requestToken, type ClientAuth, type ClientCredentials, type IssuedToken } from './request-token.ts'
import { providerUrl } from './provider-url.ts'
import type { TokenSource } from './token-source.ts'

export type ClientCredentialsDeps = {
  readonly config: ClientCredentials
  readonly clock: Clock
  /** Left out: a connection pool of its own. */
  readonly dispatcher?: Dispatcher
}

type Held = IssuedToken & {
  /** On the monotonic clock, so that setting this computer's clock does not age a token. */
  readonly expiresAtMono: number
}

/** Asked for anew this long before its end, or at four fifths of a shorter life. */
const RENEW_BEFORE_MS = 60_000
const CONNECT_TIMEOUT_MS = 5_000
/** A token is some kilobytes; nobody needs more. */
const MAX_ANSWER_BYTES = 256 * 1024

/**
 * OAuth2 client credentials at the shop's own auth provider. One request serves everyone who waits for it. A token that
 * still lives is used when the provider cannot give a new one.
 */
export function createClientCredentials(deps: ClientCredentialsDeps): TokenSource {
  const { clock, config } = deps
  const url = providerUrl(config.tokenUrl)
  if (url === null) return unusable({ kind: 'not-configured' })
  if (/^sk_(?:dev|prod)_/.test(config.clientSecret)) return unusable({ kind: 'secret-key' })

  const dispatcher = deps.dispatcher ?? new Agent({ connect: { timeout: CONNECT_TIMEOUT_MS } })
  const exchange = createExchange({ dispatcher, clock, maxBytes: MAX_ANSWER_BYTES })
  let held: Held | null = null
  let underWay: Promise<Result<string, TokenProblem>> | null = null
  /** Whichever way of naming ourselves the provider took last time. */
  let auth: ClientAuth = 'post'

  const leftMs = (token: Held) => token.expiresAtMono - clock.monotonic()
  const isFresh = (token: Held) => leftMs(token) > Math.min(RENEW_BEFORE_MS, token.lifetimeMs / 5)

  const fetchToken = async (): Promise<Result<string, TokenProblem>> => {
    const startedAt = clock.monotonic()
    const issued = await requestToken({ exchange, url, config, auth, now: clock.now() })
    if (!issued.ok) return issued
    auth = issued.value.auth
    held = { ...issued.value, expiresAtMono: startedAt + issued.value.lifetimeMs }
    return ok(held.token)
  }
  const renew = () => {
    underWay ??= fetchToken().finally(() => {
      underWay = null
    })
    return underWay
  }

  return {
    current: async () => {
      if (held !== null && isFresh(held)) return ok(held.token)
      const renewed = await renew()
      return !renewed.ok && held !== null && leftMs(held) > 0 ? ok(held.token) : renewed
    },
    refresh: async rejected => {
      // Several calls may be refused with one token; the first to come back has already seen to it.
      if (held !== null && held.token !== rejected && leftMs(held) > 0) return ok(held.token)
      return renew()
    },
    expiresAt: () => (held === null ? null : clock.now() + leftMs(held)),
  }
}

function unusable(problem: TokenProblem): TokenSource {
  const answer = () => Promise.resolve(err(problem))
  return { current: answer, refresh: answer, expiresAt: () => null }
}
