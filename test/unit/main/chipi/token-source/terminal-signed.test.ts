import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { makeTerminalKey, publicKeySet } from '#main/chipi/token-source/terminal-key.ts'
import { createTerminalSigned } from '#main/chipi/token-source/terminal-signed.ts'
import { createManualClock } from '../manual-clock.ts'

const NOON = Date.UTC(2026, 10, 22, 12)

async function aTerminal(more: { audience?: string | null; skewMs?: () => number | null } = {}) {
  const clock = createManualClock(NOON)
  const key = await makeTerminalKey()
  const source = createTerminalSigned({
    key,
    issuer: 'https://tienda.example',
    subject: 'T1',
    audience: more.audience ?? null,
    clock,
    skewMs: more.skewMs ?? (() => null),
  })
  const token = async () => {
    const result = await source.current()
    if (!result.ok) throw new Error(result.error.kind)
    return result.value
  }
  return { clock, key, source, token }
}

describe('a token signed on the terminal', () => {
  it('can be checked with the published key set', async () => {
    const { key, token } = await aTerminal({ audience: 'chipi' })
    const keys = createLocalJWKSet({ keys: [...(await publicKeySet(key)).keys] })
    const { payload, protectedHeader } = await jwtVerify(await token(), keys, {
      issuer: 'https://tienda.example',
      subject: 'T1',
      audience: 'chipi',
      currentDate: new Date(NOON),
    })
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'JWT' })
    expect(payload.iat).toBe(NOON / 1000)
    expect(payload.nbf).toBe(NOON / 1000 - 60)
    expect(payload.exp).toBe(NOON / 1000 + 300)
  })

  it('names its key by thumbprint, as the key set does', async () => {
    const { key, token } = await aTerminal()
    const set = await publicKeySet(key)
    expect(decodeProtectedHeader(await token()).kid).toBe(set.keys[0]?.kid)
    expect(set.keys[0]?.kid).toMatch(/^[\w-]{43}$/)
  })

  it('never publishes the private half', async () => {
    const { key } = await aTerminal()
    const published = JSON.stringify(await publicKeySet(key))
    expect(published).not.toContain(key.d)
    expect(published).not.toContain('"d"')
  })

  it('leaves out an audience that nobody asked for', async () => {
    expect(decodeJwt(await (await aTerminal()).token()).aud).toBeUndefined()
  })

  it('is used again while it is good, and written anew a minute before its end', async () => {
    const { clock, token } = await aTerminal()
    const first = await token()
    await clock.advance(239_000)
    expect(await token()).toBe(first)
    await clock.advance(2_000)
    expect(await token()).not.toBe(first)
  })

  it("is written in Chipi's time when this computer's clock is wrong", async () => {
    const { token } = await aTerminal({ skewMs: () => -7_200_000 })
    expect(decodeJwt(await token()).iat).toBe((NOON - 7_200_000) / 1000)
  })

  it('is written anew as soon as the clock turns out to be wrong', async () => {
    let skewMs: number | null = null
    const { source, token } = await aTerminal({ skewMs: () => skewMs })
    const first = await token()
    skewMs = 3_600_000
    expect(decodeJwt(await token()).iat).toBe((NOON + 3_600_000) / 1000)
    expect(await token()).not.toBe(first)
    expect(source.expiresAt()).toBe(NOON + 300_000)
  })

  it('is written anew also when the clock was wrong by less than its life', async () => {
    let skewMs = 0
    const { token } = await aTerminal({ skewMs: () => skewMs })
    const first = await token()
    skewMs = 15_000
    expect(await token()).toBe(first)
    skewMs = 30_000
    expect(decodeJwt(await token()).iat).toBe((NOON + 30_000) / 1000)
  })

  it('is written anew when Chipi refuses it', async () => {
    const { source, token } = await aTerminal()
    const first = await token()
    const second = await source.refresh(first)
    expect(second).not.toMatchObject({ value: first })
    expect(await source.current()).toEqual(second)
  })

  it('cannot be made with a key that is none', async () => {
    const clock = createManualClock(NOON)
    const key = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: 'AA' } as const
    const more = { issuer: 'i', subject: 's', audience: null, skewMs: () => null }
    expect(await createTerminalSigned({ key, clock, ...more }).current()).toEqual({
      ok: false,
      error: { kind: 'malformed' },
    })
  })
})
