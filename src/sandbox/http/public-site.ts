import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { drawLogo, LOGOS } from '../catalog/logos.ts'
import { jsonReply, type Reply } from '../core/step.ts'
import { LOOPBACK } from './loopback.ts'
import type { OAuthEndpoint } from './oauth-token.ts'
import { readBody, writeReply } from './respond.ts'
import { ISSUER, type TokenIssuer } from './token-issuer.ts'

export interface PublicSiteDeps {
  readonly api: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>
  readonly oauth: OAuthEndpoint
  readonly issuer: TokenIssuer
  readonly now: () => number
  /** Hears of a call that broke this server, which is a bug of the sandbox. */
  readonly onBug: (error: unknown) => void
}

/** Creates the server a client sees: the API, logos, and the auth provider that goes with them. */
export function createPublicSite(deps: PublicSiteDeps): RequestListener {
  return (request, response) => {
    const url = addressOf(request)
    const answered =
      url.pathname === '/v1' || url.pathname.startsWith('/v1/')
        ? deps.api(request, response, url)
        : answerRest(deps, request, url).then(reply => writeReply(response, reply, deps.now()))
    answered.catch((error: unknown) => {
      // A caller that went away in the middle of its own request is no bug.
      if (request.complete) deps.onBug(error)
      response.destroy()
    })
  }
}

/** The address as called, on the port the connection came in by; the Host header is not believed. */
function addressOf(request: IncomingMessage): URL {
  const origin = `http://${LOOPBACK}:${request.socket.localPort ?? 80}`
  return URL.canParse(request.url ?? '/', origin) ? new URL(request.url ?? '/', origin) : new URL(origin)
}

async function answerRest(deps: PublicSiteDeps, request: IncomingMessage, url: URL): Promise<Reply> {
  if (url.pathname === '/oauth/token' && request.method === 'POST') {
    return deps.oauth.answer(request, (await readBody(request)) ?? '')
  }
  if (url.pathname === '/.well-known/jwks.json') return jsonReply(200, deps.issuer.keySet)
  if (url.pathname === '/.well-known/openid-configuration') {
    return jsonReply(200, {
      issuer: ISSUER,
      jwks_uri: `${url.origin}/.well-known/jwks.json`,
      token_endpoint: `${url.origin}/oauth/token`,
    })
  }
  const logo = LOGOS.get(url.pathname.replace(/^\/logos\//, ''))
  if (logo === undefined) return jsonReply(404, { error: 'not_found', message: `Nothing at ${url.pathname}` })
  const picture = { kind: 'text', contentType: 'image/svg+xml', text: drawLogo(logo) } as const
  return { ...jsonReply(200, null), body: picture }
}
