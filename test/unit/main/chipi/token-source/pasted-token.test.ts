import { describe, expect, it } from 'vitest'
import { createPastedToken } from '#main/chipi/token-source/pasted-token.ts'
import { createManualClock } from '../manual-clock.ts'
import { aJwt } from './jwt.ts'

const NOON = Date.UTC(2026, 10, 22, 12)
const inSeconds = (ms: number) => ms / 1000

function pasted(token: string, skewMs: number | null = null) {
  const clock = createManualClock(NOON)
  return { clock, source: createPastedToken({ token, clock, skewMs: () => skewMs }) }
}

describe('a pasted token', () => {
  const token = aJwt({ sub: 'cajero', exp: inSeconds(NOON) + 3_600 })

  it('is used as it is, and says when it runs out', async () => {
    const { source } = pasted(token)
    expect(await source.current()).toEqual({ ok: true, value: token })
    expect(source.expiresAt()).toBe(NOON + 3_600_000)
  })

  it('may come with spaces and the word Bearer', async () => {
    expect(await pasted(` Bearer ${token}\n`).source.current()).toEqual({ ok: true, value: token })
  })

  it('is known to be expired before Chipi is asked', async () => {
    const { clock, source } = pasted(token)
    await clock.advance(3_600_000)
    expect(await source.current()).toEqual({ ok: false, error: { kind: 'expired', at: NOON + 3_600_000 } })
    expect(await source.refresh(token)).toMatchObject({ error: { kind: 'expired' } })
  })

  it("runs out by Chipi's clock, not by ours", async () => {
    const { source } = pasted(token, 3_600_000)
    expect(await source.current()).toMatchObject({ ok: false, error: { kind: 'expired' } })
    expect(source.expiresAt()).toBe(NOON)
  })

  it('cannot be replaced by itself: after a 401 there is only the same one', async () => {
    expect(await pasted(token).source.refresh(token)).toEqual({ ok: true, value: token })
  })

  it('needs no expiry', async () => {
    const endless = aJwt({ sub: 'cajero' })
    const { source } = pasted(endless)
    expect(await source.current()).toEqual({ ok: true, value: endless })
    expect(source.expiresAt()).toBeNull()
  })

  it.each([
    ['secret-key', 'sk_prod_0123456789abcdef'],
    ['secret-key', 'SK_DEV_0123456789abcdef'],
    ['malformed', 'pk_prod_0123456789abcdef0123456789abcdef'],
    ['malformed', 'not a token'],
    ['malformed', 'a.b.c'],
    ['malformed', `${token}.${token}`],
    ['not-configured', '  '],
  ])('is refused as %s: %s', async (kind, text) => {
    expect(await pasted(text).source.current()).toEqual({ ok: false, error: { kind } })
  })
})
