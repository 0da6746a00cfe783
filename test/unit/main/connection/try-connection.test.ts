import { describe, expect, it } from 'vitest'
import { aTerminal, aToken, DEV_KEY, given, pasted, PROD_KEY } from './fixture.ts'

const HOUR_S = 3_600
const unauthorized = (detail = 'Unauthorized') => ({ kind: 'unauthorized', detail }) as const

describe('trying a connection', () => {
  it('counts the catalog and names the environment when key and token work', async () => {
    const { connection, calls, state } = aTerminal()
    expect(await connection.try(given(PROD_KEY))).toEqual({
      kind: 'works',
      skuCount: 712,
      environment: 'production',
    })
    expect(await connection.try(given(DEV_KEY))).toMatchObject({ environment: 'chipi-dev' })
    expect(calls[0]).toEqual({ key: PROD_KEY, bearer: aToken() })
    expect(state.closed).toBe(2)
  })

  it('stores nothing', async () => {
    const { connection, vault } = aTerminal()
    await connection.try(given(PROD_KEY))
    expect(vault.secrets.size).toBe(0)
  })

  it('tries a new token with the key that is already there, and a new key with the token', async () => {
    const { connection, vault, calls } = aTerminal()
    vault.secrets.set('chipi-key', PROD_KEY)
    vault.secrets.set('token-source', JSON.stringify(pasted(aToken({ exp: 60 }))))
    await connection.try({ key: null, tokenSource: pasted() })
    await connection.try({ key: DEV_KEY, tokenSource: null })
    expect(calls).toEqual([
      { key: PROD_KEY, bearer: aToken() },
      { key: DEV_KEY, bearer: aToken({ exp: 60 }) },
    ])
  })

  it.each([
    ['sk_prod_0123456789abcdef0123456789abcdef', 'secret-key'],
    ['pk_prod_short', 'malformed-key'],
    ['', 'malformed-key'],
  ])('asks nobody about %j', async (key, kind) => {
    const { connection, calls } = aTerminal()
    expect(await connection.try(given(key))).toEqual({ kind })
    expect(calls).toEqual([])
  })

  it.each([
    [null, { kind: 'not-configured' }],
    [pasted('sk_prod_0123456789'), { kind: 'secret-key' }],
    [pasted('not a token'), { kind: 'malformed' }],
    [
      { kind: 'terminal', issuer: 'shop', subject: 'T1', audience: null } as const,
      { kind: 'not-configured' },
    ],
  ])('has no token to give: %j', async (source, why) => {
    const { connection, calls } = aTerminal()
    expect(await connection.try(given(PROD_KEY, source))).toEqual({ kind: 'no-token', why })
    expect(calls).toEqual([])
  })

  it('calls a token expired when Chipi cannot be asked the time', async () => {
    const { connection } = aTerminal({ answer: { kind: 'no-connection', cause: 'dns' } })
    const trial = await connection.try(given(PROD_KEY, pasted(aToken({ exp: -HOUR_S }))))
    expect(trial).toMatchObject({ kind: 'no-token', why: { kind: 'expired' } })
  })

  it("blames the clock when the token is expired only by this computer's time", async () => {
    const skewMs = -2 * HOUR_S * 1000
    const { connection } = aTerminal({ skewMs, answer: unauthorized() })
    expect(await connection.try(given(PROD_KEY, pasted(aToken({ exp: -HOUR_S }))))).toEqual({
      kind: 'clock-wrong',
      skewMs,
    })
  })

  it.each([
    [aToken({ exp: HOUR_S }), 'looks-good'],
    [aToken({ exp: HOUR_S, nbf: 1_800 }), 'not-yet-valid'],
    [aToken({}), 'looks-good'],
  ])('says what a refused token shows: %#', async (token, hint) => {
    const { connection } = aTerminal({ answer: unauthorized(), skewMs: 200 })
    expect(await connection.try(given(PROD_KEY, pasted(token)))).toEqual({ kind: 'unauthorized', hint })
  })

  it('judges a refused token at the time of Chipi', async () => {
    const { connection } = aTerminal({ answer: unauthorized(), skewMs: 2 * HOUR_S * 1000 })
    const trial = await connection.try(given(PROD_KEY, pasted(aToken({ exp: HOUR_S }))))
    expect(trial).toEqual({ kind: 'unauthorized', hint: 'expired' })
  })

  it('blames the clock when a good-looking token is refused and the clock is far off', async () => {
    const { connection } = aTerminal({ answer: unauthorized(), skewMs: 600_000 })
    expect(await connection.try(given(PROD_KEY))).toEqual({ kind: 'clock-wrong', skewMs: 600_000 })
  })

  it.each(['INVALID_API_KEY', 'Invalid API key', 'api_key not found'])(
    'blames the key when Chipi does: %s',
    async detail => {
      const { connection } = aTerminal({ answer: unauthorized(detail) })
      expect(await connection.try(given(PROD_KEY))).toEqual({ kind: 'bad-key' })
    },
  )

  it.each([
    [{ kind: 'no-connection', cause: 'dns' }, { kind: 'no-network' }],
    [{ kind: 'timeout' }, { kind: 'server-trouble', status: null }],
    [{ kind: 'connection-lost' }, { kind: 'server-trouble', status: null }],
    [{ kind: 'rate-limited', retryAfterMs: null }, { kind: 'rate-limited' }],
    [
      { kind: 'server-error', status: 503 },
      { kind: 'server-trouble', status: 503 },
    ],
    [
      { kind: 'unreadable', status: 200 },
      { kind: 'server-trouble', status: 200 },
    ],
    [
      { kind: 'not-found', detail: '' },
      { kind: 'server-trouble', status: 404 },
    ],
    [
      { kind: 'refused', refusal: { kind: 'forbidden', status: 403, detail: 'no' } },
      { kind: 'server-trouble', status: 403 },
    ],
  ] as const)('names the failure: %j', async (answer, trial) => {
    const { connection, state } = aTerminal({ answer })
    expect(await connection.try(given(PROD_KEY))).toEqual(trial)
    expect(state.closed).toBe(1)
  })

  it('says what is wrong with the keychain', async () => {
    const { connection, vault } = aTerminal()
    vault.fail({ kind: 'locked' })
    expect(await connection.try({ key: null, tokenSource: pasted() })).toEqual({
      kind: 'vault',
      problem: { kind: 'locked' },
    })
  })
})
