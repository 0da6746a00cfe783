import { describe, expect, it } from 'vitest'
import type { ChipiApi, ReadOutcome, SkuPage } from '#main/chipi/chipi-api.ts'
import { createLink } from '#main/link/link.ts'
import type { LinkState } from '#shared/domain/link.ts'
import { pesos } from '#shared/domain/money.ts'
import { err, ok } from '#shared/result.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'
import { never } from '#test/support/never.ts'

const PAGE: SkuPage = { skus: [], dropped: [], total: 0, page: 1, limit: 1, totalPages: 1 }
const NO_LINE = err({ kind: 'no-connection', cause: 'dns' } as const)
const MINUTE = 60_000

/** A link to a Chipi that answers as `state.answer` says, with every look counted and every change kept. */
function aLink(tokenEndsAt: number | null = null) {
  const clock = createFakeClock()
  const state: { answer: ReadOutcome<SkuPage>; skewMs: number | null; looks: number } = {
    answer: ok(PAGE),
    skewMs: 0,
    looks: 0,
  }
  const told: LinkState[] = []
  const chipi: ChipiApi = {
    listSkus: async () => {
      state.looks += 1
      return state.answer
    },
    getSku: never('getSku'),
    purchase: never('purchase'),
    getPurchase: never('getPurchase'),
    findByHash: never('findByHash'),
    usdAmount: async () => (state.answer.ok ? ok(13.4) : state.answer),
    skewMs: () => state.skewMs,
    close: never('close'),
  }
  const link = createLink({
    chipi,
    clock,
    random: () => 0.5,
    tokenEndsAt: () => tokenEndsAt,
    announce: next => void told.push(next),
  })
  /** Any call of the till's, such as a price check. */
  const call = () => link.chipi.usdAmount(pesos(10), 'MXN')
  return { clock, state, told, link, call }
}

describe('the link of a till', () => {
  it('tells of a change, and of nothing else', async () => {
    const { link, call, told } = aLink()
    await call()
    await call()
    expect(told.map(({ reach }) => reach.kind)).toEqual(['online'])
    expect(link.now()).toEqual(told[0])
  })

  it('leaves a healthy Chipi alone', async () => {
    const { clock, call, state } = aLink()
    await call()
    await clock.advance(60 * MINUTE)
    expect(state.looks).toBe(0)
  })

  it('looks again after a lost call, says offline with the second one, and comes back by itself', async () => {
    const { clock, call, state, link, told } = aLink()
    await call()
    state.answer = NO_LINE
    await call()
    expect(link.now().reach.kind).toBe('online')
    await clock.advance(3_000)
    expect(link.now().reach.kind).toBe('offline')
    state.answer = ok(PAGE)
    await clock.advance(MINUTE)
    expect(link.now().reach.kind).toBe('online')
    expect(told.map(({ reach }) => reach.kind)).toEqual(['online', 'offline', 'online'])
  })

  it('asks gently while nobody answers: sooner at first, then every 45 s', async () => {
    const { clock, call, state } = aLink()
    state.answer = NO_LINE
    await call()
    await clock.advance(MINUTE)
    expect(state.looks).toBe(4)
    const before = state.looks
    await clock.advance(15 * MINUTE)
    expect(state.looks - before).toBe(20)
  })

  it('goes on asking while the token is refused, so that it is known when it is taken again', async () => {
    const { clock, call, state, link } = aLink()
    state.answer = err({ kind: 'unauthorized', detail: '' })
    await call()
    expect(link.now().access.kind).toBe('unauthorized')
    state.answer = ok(PAGE)
    await clock.advance(3_000)
    expect(link.now().access.kind).toBe('accepted')
  })

  it('tells of a clock that is more than five minutes off, and not of its wobble', async () => {
    const { call, state, told, link } = aLink()
    for (const skewMs of [4 * MINUTE, 7 * MINUTE, 7 * MINUTE + 900, 7 * MINUTE - 700]) {
      state.skewMs = skewMs
      await call()
    }
    expect(told.map(({ clockOffMs }) => clockOffMs)).toEqual([null, 7 * MINUTE])
    state.skewMs = 400
    await call()
    expect(link.now().clockOffMs).toBeNull()
  })

  it('knows from the start when a pasted token ends', () => {
    expect(aLink(1_234).link.now().tokenEndsAt).toBe(1_234)
  })

  it('looks at once when asked, unless a call has just shown that all is well', async () => {
    const { clock, call, state, link } = aLink()
    await call()
    await link.check()
    expect(state.looks).toBe(0)
    await clock.advance(70_000)
    expect((await link.check()).reach.kind).toBe('online')
    expect(state.looks).toBe(1)
    state.answer = NO_LINE
    await call()
    expect((await link.check()).reach.kind).toBe('offline')
  })

  it('is still once the till is closed', async () => {
    const { clock, call, state, link, told } = aLink()
    state.answer = NO_LINE
    await call()
    await link.stop()
    await clock.advance(60 * MINUTE)
    await call()
    expect(state.looks).toBe(0)
    expect(told).toEqual([])
  })
})
