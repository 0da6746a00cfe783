import { describe, expect, it } from 'vitest'
import { aTerminal, aToken, DEV_KEY, given, NOW, OTHER_PROD_KEY, pasted, PROD_KEY } from './fixture.ts'

describe('the connection of a terminal', () => {
  it('is practice until a key is stored', async () => {
    const { connection } = aTerminal()
    expect(await connection.load()).toEqual({ ok: true, value: null })
    expect(await connection.status()).toEqual({
      environment: 'practice',
      keyHint: null,
      tokenSource: null,
      tokenExpiresAt: null,
      customAddress: null,
    })
  })

  it('stores a key that works, changes environment and shows no secret', async () => {
    const { connection, settings, told, vault } = aTerminal()
    const saved = await connection.save(given(PROD_KEY))
    expect(saved).toEqual({
      kind: 'saved',
      status: {
        environment: 'production',
        keyHint: 'pk_prod_…Zz19',
        tokenSource: 'pasted',
        tokenExpiresAt: NOW + 3_600_000,
        customAddress: null,
      },
    })
    expect(told).toEqual(['production'])
    expect(settings.current().environment).toBe('production')
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
    expect(JSON.stringify(saved)).not.toContain(aToken())
  })

  it('finds its key and token again after a restart', async () => {
    const { connection, vault } = aTerminal()
    vault.secrets.set('chipi-key', DEV_KEY)
    vault.secrets.set('token-source', JSON.stringify(pasted()))
    const loaded = await connection.load()
    expect(loaded).toMatchObject({ ok: true, value: { key: DEV_KEY, environment: 'chipi-dev' } })
    const token = loaded.ok ? await loaded.value?.tokens.current() : null
    expect(token).toEqual({ ok: true, value: aToken() })
  })

  it.each(['not json', '{"kind":"pasted"}', '[]'])(
    'has a key and no token when the stored source is %s',
    async stored => {
      const { connection, vault } = aTerminal()
      vault.secrets.set('chipi-key', DEV_KEY)
      vault.secrets.set('token-source', stored)
      const loaded = await connection.load()
      const token = loaded.ok ? await loaded.value?.tokens.current() : null
      expect(token).toEqual({ ok: false, error: { kind: 'not-configured' } })
      expect((await connection.status()).tokenSource).toBeNull()
    },
  )

  it('does not fall back to practice because a locked keyring shows nothing', async () => {
    const { connection, vault } = aTerminal({ settings: { environment: 'production' } })
    vault.lockSilently()
    expect(await connection.load()).toEqual({ ok: false, error: { kind: 'locked' } })
    expect((await connection.status()).environment).toBe('production')
  })

  it('is no practice because the key is gone from an open keychain: it sold for real', async () => {
    const { connection, settings } = aTerminal({ settings: { environment: 'production' } })
    expect(await connection.load()).toEqual({ ok: false, error: { kind: 'key-gone' } })
    expect(settings.current().environment).toBe('production')
  })

  it('loads again once the keychain was unlocked', async () => {
    const { connection, vault } = aTerminal()
    vault.secrets.set('chipi-key', DEV_KEY)
    vault.fail({ kind: 'locked' })
    expect((await connection.load()).ok).toBe(false)
    vault.fail(null)
    expect(await connection.load()).toMatchObject({ ok: true, value: { key: DEV_KEY } })
  })
})

describe('saving a connection', () => {
  it.each([
    { kind: 'unauthorized', detail: '' },
    { kind: 'not-found', detail: '' },
    { kind: 'refused', refusal: { kind: 'forbidden', status: 403, detail: '' } },
  ] as const)('is refused when Chipi refuses: %j', async answer => {
    const { connection, vault, told } = aTerminal({ answer })
    expect(await connection.save(given(PROD_KEY))).toMatchObject({ kind: 'refused' })
    expect(vault.secrets.size).toBe(0)
    expect(told).toEqual([])
  })

  it.each(['sk_prod_0123456789abcdef0123456789abcdef', 'pk_prod_x'])('is refused for %s', async key => {
    const { connection, vault } = aTerminal()
    expect(await connection.save(given(key))).toMatchObject({ kind: 'refused' })
    expect(vault.secrets.size).toBe(0)
  })

  it('is refused with an expired token, even while the line is down', async () => {
    const { connection, vault } = aTerminal({ answer: { kind: 'no-connection', cause: 'dns' } })
    const saved = await connection.save(given(PROD_KEY, pasted(aToken({ exp: -60 }))))
    expect(saved).toMatchObject({ kind: 'refused', trial: { kind: 'no-token', why: { kind: 'expired' } } })
    expect(vault.secrets.size).toBe(0)
  })

  it.each([
    { kind: 'no-connection', cause: 'dns' },
    { kind: 'timeout' },
    { kind: 'rate-limited', retryAfterMs: null },
    { kind: 'server-error', status: 502 },
    { kind: 'unreadable', status: 200 },
  ] as const)('keeps what was typed while the line or Chipi is down: %j', async answer => {
    const { connection, vault } = aTerminal({ answer })
    expect((await connection.save(given(PROD_KEY))).kind).toBe('saved')
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
  })

  it('is refused while open sales need the key in use', async () => {
    const { connection, state, vault, calls } = aTerminal()
    await connection.save(given(PROD_KEY))
    state.openSales = 2
    calls.length = 0
    expect(await connection.save(given(OTHER_PROD_KEY))).toEqual({
      kind: 'sales-open',
      count: 2,
      change: 'other-key',
    })
    expect(await connection.save(given(DEV_KEY))).toEqual({
      kind: 'sales-open',
      count: 2,
      change: 'other-environment',
    })
    expect(calls).toEqual([])
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
  })

  it('replaces an expired token while sales are open: they wait for it', async () => {
    const { connection, state } = aTerminal()
    await connection.save(given(PROD_KEY))
    state.openSales = 2
    expect((await connection.save(given(null))).kind).toBe('saved')
    expect((await connection.save(given(PROD_KEY))).kind).toBe('saved')
  })

  it('notices a sale that began during the trial', async () => {
    const { connection, state, vault } = aTerminal()
    await connection.save(given(PROD_KEY))
    state.onCall = () => (state.openSales = 1)
    expect((await connection.save(given(OTHER_PROD_KEY))).kind).toBe('sales-open')
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
  })

  it('looks for open sales once more while no new one may begin, and lets go when it stops there', async () => {
    const { connection, state, vault } = aTerminal()
    await connection.save(given(PROD_KEY))
    state.onHold = () => (state.openSales = 1)
    expect((await connection.save(given(OTHER_PROD_KEY))).kind).toBe('sales-open')
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
    expect(state.holds).toBe(0)
  })

  it('holds new sales back until the till was opened with the new key, and no longer', async () => {
    const { connection, state } = aTerminal()
    await connection.save(given(PROD_KEY))
    expect(state.heldAtChange).toBe(1)
    expect(state.holds).toBe(0)
  })

  it('replaces a revoked key despite open sales once the manager insists, environment changed or not', async () => {
    for (const key of [OTHER_PROD_KEY, DEV_KEY]) {
      const { connection, state, vault } = aTerminal()
      await connection.save(given(PROD_KEY))
      state.openSales = 2
      expect((await connection.save({ ...given(key), despiteOpenSales: true })).kind).toBe('saved')
      expect(vault.secrets.get('chipi-key')).toBe(key)
    }
  })

  it('never stores a key that Chipi refuses, however much someone insists', async () => {
    const { connection, state, vault } = aTerminal()
    await connection.save(given(PROD_KEY))
    state.openSales = 2
    state.answer = { kind: 'unauthorized', detail: '' }
    const saved = await connection.save({ ...given(OTHER_PROD_KEY), despiteOpenSales: true })
    expect(saved.kind).toBe('refused')
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
  })

  it('leaves the old pair whole when the keychain fails between token and key', async () => {
    const { connection, vault } = aTerminal()
    await connection.save(given(PROD_KEY))
    const before = new Map(vault.secrets)
    vault.failWriting('chipi-key', { kind: 'locked' })
    const saved = await connection.save(given(OTHER_PROD_KEY, pasted(aToken({ exp: 99 }))))
    expect(saved).toEqual({ kind: 'refused', trial: { kind: 'vault', problem: { kind: 'locked' } } })
    expect(vault.secrets).toEqual(before)
  })

  it('takes two saves one after the other', async () => {
    const { connection, vault } = aTerminal()
    await Promise.all([
      connection.save(given(PROD_KEY, pasted(aToken({ exp: 100 })))),
      connection.save(given(DEV_KEY, pasted(aToken({ exp: 200 })))),
    ])
    expect(vault.secrets.get('chipi-key')).toBe(DEV_KEY)
    expect(vault.secrets.get('token-source')).toBe(JSON.stringify(pasted(aToken({ exp: 200 }))))
  })
})

describe('removing a connection', () => {
  it('forgets key and token and goes back to practice', async () => {
    const { connection, vault, told, settings } = aTerminal()
    await connection.save(given(PROD_KEY))
    expect(await connection.remove({ despiteOpenSales: false })).toMatchObject({
      kind: 'saved',
      status: { environment: 'practice' },
    })
    expect(vault.secrets.size).toBe(0)
    expect(told).toEqual(['production', null])
    expect(settings.current().environment).toBe('practice')
  })

  it('is refused while sales are open', async () => {
    const { connection, state, vault } = aTerminal()
    await connection.save(given(PROD_KEY))
    state.openSales = 1
    expect(await connection.remove({ despiteOpenSales: false })).toEqual({
      kind: 'sales-open',
      count: 1,
      change: 'removal',
    })
    expect(vault.secrets.get('chipi-key')).toBe(PROD_KEY)
  })

  it('goes on while sales are open once the manager insists: they stay on disk', async () => {
    const { connection, state, vault } = aTerminal()
    await connection.save(given(PROD_KEY))
    state.openSales = 1
    expect((await connection.remove({ despiteOpenSales: true })).kind).toBe('saved')
    expect(vault.secrets.size).toBe(0)
  })
})

describe("the terminal's own signing key", () => {
  const terminal = {
    kind: 'terminal',
    issuer: 'https://tienda.example',
    subject: 'T1',
    audience: null,
  } as const

  it('is made once, and only its public half comes out', async () => {
    const { connection, vault } = aTerminal()
    const first = await connection.jwks()
    expect(await connection.jwks()).toEqual(first)
    const kept = vault.secrets.get('terminal-key') ?? ''
    const secret: unknown = JSON.parse(kept)
    expect(secret).toMatchObject({ kty: 'EC', d: expect.any(String) })
    expect(JSON.stringify(first)).not.toContain('\\"d\\"')
    expect(first).toMatchObject({ kind: 'jwks' })
  })

  it('signs the tokens of a terminal source', async () => {
    const { connection, calls } = aTerminal()
    await connection.jwks()
    expect((await connection.save(given(PROD_KEY, terminal))).kind).toBe('saved')
    expect(calls[0]?.bearer?.split('.')).toHaveLength(3)
  })

  it('is never replaced because a locked keyring shows nothing', async () => {
    const { connection, vault } = aTerminal()
    await connection.jwks()
    const kept = vault.secrets.get('terminal-key')
    vault.lockSilently()
    expect(await connection.jwks()).toEqual({ kind: 'vault', problem: { kind: 'locked' } })
    expect(vault.secrets.get('terminal-key')).toBe(kept)
  })

  it('is the same after the keyring was unlocked for it', async () => {
    const { connection, vault } = aTerminal()
    const published = await connection.jwks()
    vault.lockUntilAsked()
    expect(await connection.jwks()).toEqual(published)
  })

  it('survives a removed connection: its public half may be published', async () => {
    const { connection, vault } = aTerminal()
    await connection.jwks()
    await connection.save(given(PROD_KEY, terminal))
    await connection.remove({ despiteOpenSales: false })
    expect([...vault.secrets.keys()]).toEqual(['terminal-key'])
  })
})
