import type { TokenProblem } from '#shared/domain/connection.ts'
import type { Exchange, ExchangeOutcome, HttpRequest } from './exchange.ts'
import type { RateLimiter, Turn } from './rate-limit.ts'
import type { TokenSource } from './token-source/token-source.ts'

/** One call to Chipi, without its credentials. */
export type Call = Pick<HttpRequest, 'method' | 'path' | 'body' | 'timeoutMs'> & {
  readonly turn: Turn
  readonly signal?: AbortSignal | undefined
  /** Give up with `busy` rather than wait longer for a turn. Left out: wait. */
  readonly maxWaitMs?: number
}

export type CallOutcome =
  | ExchangeOutcome
  | { readonly kind: 'no-key' }
  | { readonly kind: 'no-token'; readonly why: TokenProblem }
  /** Our own limiter has no turn to give soon enough; nothing left. */
  | { readonly kind: 'busy'; readonly waitMs: number }

export type AuthorisedCall = (call: Call) => Promise<CallOutcome>

export type AuthorisedCallDeps = {
  readonly origin: string
  /** Chipi's public key, read anew for every call; null when there is none. */
  readonly key: () => string | null
  readonly tokens: TokenSource
  readonly limiter: RateLimiter
  readonly exchange: Exchange
}

/**
 * Key, token and a turn at the limiter, then the call. After a 401 (which took nothing) the source is asked once for
 * another token, and the same call, body included, goes once more. Nothing else is ever repeated here.
 */
export function createAuthorisedCall(deps: AuthorisedCallDeps): AuthorisedCall {
  return async call => {
    const key = deps.key()
    if (key === null) return { kind: 'no-key' }
    const token = await deps.tokens.current()
    if (!token.ok) return { kind: 'no-token', why: token.error }
    const outcome = await attempt(deps, call, { key, token: token.value })
    if (outcome.kind !== 'answered' || outcome.status !== 401) return outcome
    const fresh = await deps.tokens.refresh(token.value)
    if (!fresh.ok) return { kind: 'no-token', why: fresh.error }
    if (fresh.value === token.value) return outcome
    return attempt(deps, call, { key, token: fresh.value })
  }
}

async function attempt(
  { limiter, exchange, origin }: AuthorisedCallDeps,
  { turn, maxWaitMs, ...request }: Call,
  credentials: { readonly key: string; readonly token: string },
): Promise<CallOutcome> {
  const granted = await limiter.acquire(turn, { signal: request.signal, maxWaitMs })
  if (!granted.ok) {
    return granted.error.kind === 'busy' ? granted.error : { kind: 'not-sent', cause: 'aborted' }
  }
  return exchange({ ...request, origin, headers: headersFor(credentials, request.body) })
}

function headersFor(
  { key, token }: { readonly key: string; readonly token: string },
  body: string | null,
): Readonly<Record<string, string>> {
  return {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'user-agent': 'Mostrador',
    'x-api-key': key,
    authorization: `Bearer ${token}`,
    ...(body === null ? {} : { 'content-type': 'application/json' }),
  }
}
