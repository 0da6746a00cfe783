import { z } from 'zod'
import type { TokenProblem, TokenSourceInput } from '#shared/domain/connection.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { Exchange, HttpAnswer } from '../exchange.ts'
import { parseJson } from '../parse-json.ts'
import { isSecretKey, readJwt } from './read-jwt.ts'

/** What the shop's auth provider must know to give this terminal a token. */
export type ClientCredentials = Omit<Extract<TokenSourceInput, { kind: 'oauth2' }>, 'kind'>

/** How a client names itself: in the form (`client_secret_post`) or in a header (`client_secret_basic`). */
export type ClientAuth = 'post' | 'basic'

export type IssuedToken = {
  readonly token: string
  /** From the moment of asking, ms. */
  readonly lifetimeMs: number
  /** The way that worked, to begin with next time. */
  readonly auth: ClientAuth
}

export type TokenRequest = {
  readonly exchange: Exchange
  readonly url: URL
  readonly config: ClientCredentials
  /** The way to try first. */
  readonly auth: ClientAuth
  /** Ms since the epoch. */
  readonly now: number
}

const TIMEOUT_MS = 10_000
/** For a token that does not say how long it lives, and for one that seems dead on arrival: our clock is wrong then. */
const UNTOLD_LIFETIME_MS = 5 * 60_000

const grantSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().optional().catch(undefined),
})
const refusalSchema = z.object({ error: z.string() })

/**
 * One token from the provider (RFC 6749, section 4.4). Most providers take the credentials in the form; some only in a
 * header, and say `invalid_client` otherwise: then the other way is tried, once.
 */
export async function requestToken(request: TokenRequest): Promise<Result<IssuedToken, TokenProblem>> {
  const answer = await ask(request, request.auth)
  if (!answer.ok) return answer
  if (!isInvalidClient(answer.value)) return readGrant(answer.value, request.auth, request.now)
  const otherAuth = request.auth === 'post' ? 'basic' : 'post'
  const second = await ask(request, otherAuth)
  return second.ok ? readGrant(second.value, otherAuth, request.now) : second
}

async function ask(
  { exchange, url, config }: TokenRequest,
  auth: ClientAuth,
): Promise<Result<HttpAnswer, TokenProblem>> {
  const outcome = await exchange({
    method: 'POST',
    origin: url.origin,
    path: url.pathname + url.search,
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Mostrador',
      ...(auth === 'basic' ? { authorization: basicHeader(config) } : {}),
    },
    body: grantForm(config, auth),
    timeoutMs: TIMEOUT_MS,
  })
  if (outcome.kind === 'answered') return ok(outcome)
  return err({ kind: outcome.kind === 'too-large' ? 'provider-garbled' : 'provider-unreachable' })
}

function grantForm({ clientId, clientSecret, audience, scope }: ClientCredentials, auth: ClientAuth): string {
  const form = new URLSearchParams({ grant_type: 'client_credentials' })
  if (audience !== null) form.set('audience', audience)
  if (scope !== null) form.set('scope', scope)
  if (auth === 'post') {
    form.set('client_id', clientId)
    form.set('client_secret', clientSecret)
  }
  return form.toString()
}

/** Both halves are form-encoded before they are joined (RFC 6749, section 2.3.1). */
function basicHeader({ clientId, clientSecret }: ClientCredentials): string {
  const encoded = [clientId, clientSecret].map(part => new URLSearchParams({ '': part }).toString().slice(1))
  return `Basic ${Buffer.from(encoded.join(':')).toString('base64')}`
}

function isInvalidClient({ status, text }: HttpAnswer): boolean {
  if (status === 401) return true
  const parsed = refusalSchema.safeParse(text === null ? undefined : parseJson(text))
  return status === 400 && parsed.success && parsed.data.error === 'invalid_client'
}

function readGrant(
  { status, text }: HttpAnswer,
  auth: ClientAuth,
  now: number,
): Result<IssuedToken, TokenProblem> {
  if (status < 200 || status >= 300) return err({ kind: 'provider-refused', status })
  const grant = grantSchema.safeParse(text === null ? undefined : parseJson(text))
  if (!grant.success) return err({ kind: 'provider-garbled' })
  const { access_token: token, expires_in: expiresIn } = grant.data
  if (isSecretKey(token)) return err({ kind: 'secret-key' })
  const life = readJwt(token)
  // Chipi checks signatures against a JWKS: an opaque token can never pass, better to say so before a sale.
  if (life === null) return err({ kind: 'provider-garbled' })
  const told = expiresIn === undefined ? (life.expiresAt ?? now) - now : expiresIn * 1000
  return ok({ token, lifetimeMs: told > 0 ? told : UNTOLD_LIFETIME_MS, auth })
}
