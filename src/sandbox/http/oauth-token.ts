import type { IncomingMessage } from 'node:http'
import { jsonReply, type Reply } from '../core/step.ts'
import type { TokenIssuer } from './token-issuer.ts'

/** A client that may fetch tokens for itself, and for how long they are good. */
export interface OAuthClient {
  readonly clientId: string
  readonly clientSecret: string
  readonly expiresInSeconds: number
}

/** The client every sandbox knows; documented, and good for nothing else. */
export const SANDBOX_CLIENT: OAuthClient = {
  clientId: 'mostrador-sandbox',
  clientSecret: 'mostrador-sandbox-secret',
  expiresInSeconds: 3_600,
}

/** The token endpoint of an auth provider, reduced to the client-credentials grant (RFC 6749, 4.4). */
export interface OAuthEndpoint {
  answer(request: IncomingMessage, body: string): Promise<Reply>
  /** Adds a client, or replaces the one of the same id. */
  put(client: OAuthClient): void
  remove(clientId: string): void
}

/** Creates the endpoint with the sandbox's own client. */
export function createOAuthEndpoint(issuer: TokenIssuer): OAuthEndpoint {
  const clients = new Map([[SANDBOX_CLIENT.clientId, SANDBOX_CLIENT]])
  return {
    async answer(request, body) {
      const form = readForm(request, body)
      if (form.get('grant_type') !== 'client_credentials')
        return jsonReply(400, { error: 'unsupported_grant_type' })
      const { clientId, clientSecret } = credentialsOf(request, form)
      const client = clients.get(clientId)
      if (client === undefined || client.clientSecret !== clientSecret) {
        return jsonReply(401, {
          error: 'invalid_client',
          error_description: 'Unknown client or wrong secret',
        })
      }
      const { expiresInSeconds } = client
      const token = await issuer.mint({ subject: client.clientId, expiresInSeconds })
      return jsonReply(200, { access_token: token, token_type: 'Bearer', expires_in: expiresInSeconds })
    },
    put(client) {
      clients.set(client.clientId, client)
    },
    remove(clientId) {
      clients.delete(clientId)
    },
  }
}

/** A form as the standard has it, or JSON as some providers take it too. */
function readForm(request: IncomingMessage, body: string): URLSearchParams {
  if (request.headers['content-type']?.includes('json') !== true) return new URLSearchParams(body)
  try {
    const parsed: unknown = JSON.parse(body)
    const fields = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
    return new URLSearchParams(fields.map(([name, value]) => [name, String(value)]))
  } catch {
    return new URLSearchParams()
  }
}

/** Client id and secret from the Basic header, else from the form. */
function credentialsOf(request: IncomingMessage, form: URLSearchParams) {
  const basic = /^Basic (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (basic === undefined) {
    return { clientId: form.get('client_id') ?? '', clientSecret: form.get('client_secret') ?? '' }
  }
  const [clientId = '', clientSecret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':', 2)
  const decoded = new URLSearchParams(`id=${clientId}&secret=${clientSecret}`)
  return { clientId: decoded.get('id') ?? '', clientSecret: decoded.get('secret') ?? '' }
}
