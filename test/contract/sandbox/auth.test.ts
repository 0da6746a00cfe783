import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aClient, call, field } from './a-client.ts'

const HOUR_S = 3_600

describe('a call without good credentials', () => {
  it.each([
    ['no API key', { apiKey: null }],
    ['an unknown API key', { apiKey: `pk_prod_${'a'.repeat(40)}` }],
    ['no bearer', { authorization: null }],
    ['another scheme', { authorization: 'Basic abc' }],
    ['something that is no JWT', { authorization: 'Bearer abc' }],
    ['a secret key for a bearer', { authorization: `Bearer sk_prod_${'0'.repeat(64)}` }],
  ])('is answered 401 for %s, whatever it asks', async (_name, credentials) => {
    const client = await aClient()
    const replies = await Promise.all([
      client.get('/skus', credentials),
      client.get('/sku-purchases/tx-1', credentials),
      client.buy({}, credentials),
    ])
    expect(replies.map(reply => reply.status)).toEqual([401, 401, 401])
    expect(replies[0]?.json).toMatchObject({ error: 'unauthorized' })
    expect(client.sandbox.world.ledger(client.sandbox.now())).toEqual([])
  })

  it.each([
    ['expired', { expiresInSeconds: -1 }],
    ['not valid yet', { validInSeconds: 60 }],
    ['signed by a stranger', { signedBy: 'stranger' as const }],
  ])('is answered 401 for a token that is %s', async (_name, options) => {
    const client = await aClient()
    const token = await client.sandbox.mintToken(options)
    expect((await client.get('/skus', { authorization: `Bearer ${token}` })).status).toBe(401)
  })

  it('is answered 401 for an unsigned token', async () => {
    const client = await aClient()
    const [, payload = ''] = client.token.split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    expect((await client.get('/skus', { authorization: `Bearer ${header}.${payload}.` })).status).toBe(401)
  })
})

describe('a good token', () => {
  it('opens both environments until the second it expires', async () => {
    let now = Date.UTC(2026, 10, 20, 16)
    const client = await aClient({ clock: { now: () => now } })
    const authorization = `Bearer ${await client.sandbox.mintToken({ expiresInSeconds: HOUR_S })}`
    expect((await client.get('/skus', { authorization })).status).toBe(200)
    expect((await client.get('/skus', { authorization, apiKey: client.sandbox.devKey })).status).toBe(200)
    now += HOUR_S * 1_000 - 1
    expect((await client.get('/skus', { authorization })).status).toBe(200)
    now += 1
    expect((await client.get('/skus', { authorization })).status).toBe(401)
  })

  it('can be signed by the terminal itself once its key set is registered by value', async () => {
    const client = await aClient()
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const sign = () =>
      new SignJWT({ sub: 'terminal-1' })
        .setProtectedHeader({ alg: 'ES256', kid: 'terminal-1' })
        .setExpirationTime('5 minutes')
        .sign(privateKey)
    const authorization = `Bearer ${await sign()}`
    expect((await client.get('/skus', { authorization })).status).toBe(401)

    const keys = [{ ...(await exportJWK(publicKey)), kid: 'terminal-1' }]
    const source = { kind: 'value', jwks: { keys } }
    expect((await client.control('POST', '/key-sets', { environment: 'prod', source })).status).toBe(200)
    expect((await client.get('/skus', { authorization })).status).toBe(200)
    expect((await client.get('/skus', { authorization, apiKey: client.sandbox.devKey })).status).toBe(401)
  })

  it('can be checked against a key set published at an address', async () => {
    const client = await aClient()
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'k1' }]
    const server = createServer((_request, response) => response.end(JSON.stringify({ keys })))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const source = { kind: 'url', url: `http://127.0.0.1:${port}/jwks.json` }
    await client.control('POST', '/key-sets', { environment: 'prod', source })
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setExpirationTime('5 minutes')
      .sign(privateKey)
    expect((await client.get('/skus', { authorization: `Bearer ${token}` })).status).toBe(200)
  })

  it('is not taken when it never expires', async () => {
    const client = await aClient()
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'k1' }]
    await client.control('POST', '/key-sets', {
      environment: 'prod',
      source: { kind: 'value', jwks: { keys } },
    })
    const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(privateKey)
    expect((await client.get('/skus', { authorization: `Bearer ${token}` })).status).toBe(401)
  })

  it('loses its power when its key set is taken away', async () => {
    const client = await aClient()
    await client.control('DELETE', '/key-sets/prod')
    expect((await client.get('/skus')).status).toBe(401)
    expect((await client.get('/skus', { apiKey: client.sandbox.devKey })).status).toBe(200)
  })

  it('is only ever fetched from this computer', async () => {
    const client = await aClient()
    const source = { kind: 'url', url: 'https://keys.example.com/jwks.json' }
    expect((await client.control('POST', '/key-sets', { environment: 'prod', source })).status).toBe(400)
  })
})

describe('the token endpoint', () => {
  const grant = (changes: Record<string, string> = {}) =>
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'mostrador-sandbox',
      client_secret: 'mostrador-sandbox-secret',
      ...changes,
    })

  it('gives a good token for client credentials, in the form or in a Basic header', async () => {
    const client = await aClient()
    const { tokenUrl } = client.sandbox.oauth
    const basic = Buffer.from('mostrador-sandbox:mostrador-sandbox-secret').toString('base64')
    const replies = await Promise.all([
      call(tokenUrl, { method: 'POST', body: grant() }),
      call(tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
        headers: { authorization: `Basic ${basic}` },
      }),
      call(tokenUrl, {
        method: 'POST',
        body: JSON.stringify(Object.fromEntries(grant())),
        headers: { 'content-type': 'application/json' },
      }),
    ])
    const statuses = await Promise.all(
      replies.map(async ({ json }) => {
        expect(json).toMatchObject({ token_type: 'Bearer', expires_in: HOUR_S })
        return (await client.get('/skus', { authorization: `Bearer ${field(json, 'access_token')}` })).status
      }),
    )
    expect(statuses).toEqual([200, 200, 200])
  })

  it('refuses a wrong secret and other grants, as the standard words it', async () => {
    const client = await aClient()
    const { tokenUrl } = client.sandbox.oauth
    const wrong = await call(tokenUrl, { method: 'POST', body: grant({ client_secret: 'guess' }) })
    expect(wrong).toMatchObject({ status: 401, json: { error: 'invalid_client' } })
    const other = await call(tokenUrl, { method: 'POST', body: grant({ grant_type: 'password' }) })
    expect(other).toMatchObject({ status: 400, json: { error: 'unsupported_grant_type' } })
  })

  it('serves clients added through the control API, with their own lifetime', async () => {
    const client = await aClient()
    const added = { clientId: 'till-2', clientSecret: 's3cret', expiresInSeconds: 30 }
    await client.control('POST', '/oauth-clients', added)
    const body = grant({ client_id: 'till-2', client_secret: 's3cret' })
    const { tokenUrl } = client.sandbox.oauth
    expect((await call(tokenUrl, { method: 'POST', body })).json).toMatchObject({ expires_in: 30 })
    await client.control('DELETE', '/oauth-clients/till-2')
    expect((await call(tokenUrl, { method: 'POST', body })).status).toBe(401)
  })

  it('publishes where its keys are', async () => {
    const client = await aClient()
    const origin = new URL(client.sandbox.url).origin
    const found = await call(`${origin}/.well-known/openid-configuration`)
    const keys = await call(field(found.json, 'jwks_uri'))
    expect(keys.json).toMatchObject({ keys: [{ kty: 'EC', crv: 'P-256' }] })
    expect(keys.text).not.toContain('"d"')
  })
})
