import { describe, expect, it, onTestFinished } from 'vitest'
import { createClientCredentials } from '#main/chipi/token-source/client-credentials.ts'
import type { ClientCredentials } from '#main/chipi/token-source/request-token.ts'
import { http, json, startRawServer, type RawReply } from '#test/contract/chipi/raw-server.ts'
import { createManualClock } from '../manual-clock.ts'
import { aJwt } from './jwt.ts'

const NOON = Date.UTC(2026, 10, 22, 12)
const token = (name: string) => aJwt({ sub: name })
const grant = (name: string, more: Readonly<Record<string, unknown>> = { expires_in: 3_600 }) =>
  json(200, { access_token: token(name), token_type: 'Bearer', ...more })

async function aProvider(config: Partial<ClientCredentials>, ...replies: readonly RawReply[]) {
  const server = await startRawServer(...replies)
  onTestFinished(() => server.close())
  const clock = createManualClock(NOON)
  const source = createClientCredentials({
    clock,
    config: {
      tokenUrl: `${server.origin}/oauth/token?tenant=1`,
      clientId: 'caja-1',
      clientSecret: 'p&ss: word',
      audience: null,
      scope: null,
      ...config,
    },
  })
  return { server, clock, source }
}

describe('a token from the provider of the shop', () => {
  it('is asked for with the client-credentials grant, as a form', async () => {
    const { server, source } = await aProvider({ audience: 'https://chipi', scope: 'a b' }, grant('one'))
    expect(await source.current()).toEqual({ ok: true, value: token('one') })
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/oauth/token?tenant=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(Object.fromEntries(new URLSearchParams(server.seen[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'caja-1',
      client_secret: 'p&ss: word',
      audience: 'https://chipi',
      scope: 'a b',
    })
  })

  it('is kept until a minute before its end', async () => {
    const { server, clock, source } = await aProvider({}, grant('one'), grant('two'))
    await source.current()
    expect(source.expiresAt()).toBe(NOON + 3_600_000)
    await clock.advance(3_539_000)
    expect(await source.current()).toEqual({ ok: true, value: token('one') })
    await clock.advance(2_000)
    expect(await source.current()).toEqual({ ok: true, value: token('two') })
    expect(server.seen).toHaveLength(2)
  })

  it('is fetched once for everyone who waits for it', async () => {
    const { server, source } = await aProvider({}, grant('one'))
    const answers = await Promise.all([source.current(), source.current(), source.refresh('old')])
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: token('one') })))
    expect(server.seen).toHaveLength(1)
  })

  it('is replaced once when several calls were refused with it', async () => {
    const { server, source } = await aProvider({}, grant('one'), grant('two'))
    await source.current()
    expect(await source.refresh(token('one'))).toEqual({ ok: true, value: token('two') })
    expect(await source.refresh(token('one'))).toEqual({ ok: true, value: token('two') })
    expect(server.seen).toHaveLength(2)
  })

  it('reads its life from the token when the provider does not tell', async () => {
    const exp = NOON / 1000 + 600
    const { source } = await aProvider({}, json(200, { access_token: aJwt({ exp }), expires_in: null }))
    await source.current()
    expect(source.expiresAt()).toBe(NOON + 600_000)
  })

  it('goes on being used while the provider is away, as long as it lives', async () => {
    const { clock, source } = await aProvider({}, grant('one'), json(503, {}))
    await source.current()
    await clock.advance(3_570_000)
    expect(await source.current()).toEqual({ ok: true, value: token('one') })
    await clock.advance(31_000)
    expect(await source.current()).toEqual({ ok: false, error: { kind: 'provider-refused', status: 503 } })
  })

  it('comes by the other way of naming oneself when the provider wants that, and stays with it', async () => {
    const { server, clock, source } = await aProvider(
      {},
      json(400, { error: 'invalid_client' }),
      grant('one', { expires_in: 100 }),
      grant('two'),
    )
    expect(await source.current()).toEqual({ ok: true, value: token('one') })
    await clock.advance(100_000)
    await source.current()
    const basic = `Basic ${Buffer.from('caja-1:p%26ss%3A+word').toString('base64')}`
    expect(server.seen.map(request => request.headers['authorization'])).toEqual([undefined, basic, basic])
    expect(server.seen[1]?.body).toBe('grant_type=client_credentials')
  })
})

describe('no token, and why', () => {
  it.each<[string, RawReply, Readonly<Record<string, unknown>>]>([
    [
      'the provider knows neither client nor secret',
      json(401, { error: 'invalid_client' }),
      { kind: 'provider-refused', status: 401 },
    ],
    [
      'the provider allows no such grant',
      json(400, { error: 'unauthorized_client' }),
      { kind: 'provider-refused', status: 400 },
    ],
    ['the provider has trouble', json(500, {}), { kind: 'provider-refused', status: 500 }],
    [
      'the provider sends elsewhere',
      http(302, '', { location: '/x' }),
      { kind: 'provider-refused', status: 302 },
    ],
    ['the provider hangs up', { line: 'reset' }, { kind: 'provider-unreachable' }],
    ['the provider talks HTML', http(200, '<html>'), { kind: 'provider-garbled' }],
    ['the provider gives no token', json(200, { token_type: 'Bearer' }), { kind: 'provider-garbled' }],
    [
      'the provider gives a token that is no JWT',
      json(200, { access_token: 'opaque' }),
      { kind: 'provider-garbled' },
    ],
    [
      "the provider gives Chipi's secret key",
      json(200, { access_token: 'sk_prod_x' }),
      { kind: 'secret-key' },
    ],
  ])('when %s', async (_name, reply, error) => {
    const { source } = await aProvider({}, reply)
    expect(await source.current()).toEqual({ ok: false, error })
    expect(source.expiresAt()).toBeNull()
  })

  it('when the provider does not answer within ten seconds', async () => {
    const { server, clock, source } = await aProvider({}, { line: 'silence' })
    const asking = source.current()
    await server.arrived(1)
    await clock.advance(10_000)
    expect(await asking).toEqual({ ok: false, error: { kind: 'provider-unreachable' } })
  })

  it.each([
    'http://tienda.example/token',
    'http://127.0.0.1.evil.example/token',
    'http://localhost@evil.example/token',
    'https://caja:clave@tienda.example/token',
    'ftp://127.0.0.1/token',
    'nonsense',
  ])('because the secret is never sent to %s', async tokenUrl => {
    const { source } = await aProvider({ tokenUrl })
    expect(await source.current()).toEqual({ ok: false, error: { kind: 'not-configured' } })
  })

  it("because Chipi's secret key was given as the client secret", async () => {
    const { source } = await aProvider({ clientSecret: 'sk_prod_0123456789' })
    expect(await source.refresh('x')).toEqual({ ok: false, error: { kind: 'secret-key' } })
  })
})
