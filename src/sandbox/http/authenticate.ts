import { jwtVerify, type JWTVerifyGetKey } from 'jose'
import type { Caller } from '../core/api-request.ts'
import { refusal, type Refusal } from '../core/refusal.ts'
import { environmentOf, type Identity } from './identity.ts'
import type { KeySets } from './key-sets.ts'

/** A caller the world may be asked for, or the 401 to answer with. */
export type Authentication =
  | { readonly kind: 'caller'; readonly caller: Caller }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export interface AuthenticateDeps {
  /** As it is now: a key can be replaced. */
  readonly identity: () => Identity
  readonly keySets: KeySets
  readonly now: () => number
}

/** The two headers every call must carry, as they came. */
export interface Credentials {
  readonly apiKey: string | undefined
  readonly authorization: string | undefined
}

const ALGORITHMS = ['ES256', 'ES384', 'RS256', 'RS384', 'RS512', 'PS256', 'EdDSA']

const refuse = (message: string): Authentication => ({
  kind: 'refused',
  refusal: refusal(401, 'unauthorized', message),
})

/** Creates the check of key and token: a public key of this sandbox, and a JWT a registered key set vouches for. */
export function createAuthenticate(deps: AuthenticateDeps) {
  return async ({ apiKey, authorization }: Credentials): Promise<Authentication> => {
    if (apiKey === undefined || apiKey === '') return refuse('Missing x-api-key header')
    const environment = environmentOf(deps.identity(), apiKey)
    if (environment === null) return refuse('Unknown API key')
    const token = /^Bearer ([^\s]+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined) return refuse('Missing or malformed Authorization header')
    if (token.startsWith('sk_')) return refuse('The secret key is not a valid bearer token')
    const subject = await subjectOf(token, deps.keySets.finders(environment), deps.now())
    return subject === null
      ? refuse('Invalid or expired token')
      : { kind: 'caller', caller: { apiKey, environment, subject } }
  }
}

/** The subject of a token that one of the key sets vouches for at this instant, else null. No leeway for clocks. */
async function subjectOf(
  token: string,
  finders: readonly JWTVerifyGetKey[],
  now: number,
): Promise<string | null> {
  for (const findKey of finders) {
    const verified = await jwtVerify(token, findKey, {
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    }).catch(() => null)
    if (verified !== null) return verified.payload.sub ?? ''
  }
  return null
}
