import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRateLimiter, type NoTurn, type Turn } from '#main/chipi/rate-limit.ts'
import type { Result } from '#shared/result.ts'
import { createManualClock, type ManualClock } from './manual-clock.ts'

const TURNS: readonly Turn[] = ['purchase', 'waiting', 'background', 'catalog']

/** A limiter of ten calls a second, so that shares are easy to count: 10, 8, 7 and 5. */
function aLimiter(clock: ManualClock = createManualClock()) {
  const limiter = createRateLimiter({ clock, perWindow: 10, windowMs: 1_000 })
  const went: Turn[] = []
  const ask = (turn: Turn, times = 1) => {
    for (let n = 0; n < times; n++) {
      void limiter.acquire(turn).then(result => {
        if (result.ok) went.push(turn)
      })
    }
  }
  return { clock, limiter, went, ask }
}

describe('the request limit', () => {
  it('is 100 calls in a little over a minute unless told otherwise', async () => {
    const clock = createManualClock()
    const limiter = createRateLimiter({ clock })
    let went = 0
    for (let n = 0; n < 150; n++) void limiter.acquire('purchase').then(() => (went += 1))
    await clock.advance(0)
    expect(went).toBe(100)
    await clock.advance(60_000)
    expect(went).toBe(100)
    await clock.advance(1_000)
    expect(went).toBe(150)
  })

  it('counts a call to the last millisecond of its window', async () => {
    const { clock, went, ask } = aLimiter()
    ask('purchase', 10)
    await clock.advance(999)
    ask('purchase')
    await clock.advance(0)
    expect(went).toHaveLength(10)
    await clock.advance(1)
    expect(went).toHaveLength(11)
  })

  it('lets purchases go before the sale someone waits for, then polls, then the catalog', async () => {
    const { clock, went, ask } = aLimiter()
    ask('purchase', 10)
    await clock.advance(0)
    went.length = 0
    ask('catalog')
    ask('background')
    ask('waiting')
    ask('purchase')
    await clock.advance(1_000)
    expect(went).toEqual(['purchase', 'waiting', 'background', 'catalog'])
  })

  it.each([
    ['catalog', 5],
    ['background', 7],
    ['waiting', 8],
    ['purchase', 10],
  ] as const)('gives %s calls only their share of the window, %i of ten', async (turn, share) => {
    const { clock, went, ask } = aLimiter()
    ask(turn, 20)
    await clock.advance(0)
    expect(went).toHaveLength(share)
  })

  it('always keeps room for a purchase, however busy the rest is', async () => {
    const { clock, went, ask } = aLimiter()
    ask('catalog', 50)
    ask('background', 50)
    ask('waiting', 50)
    await clock.advance(500)
    ask('purchase', 2)
    await clock.advance(0)
    expect(went.filter(turn => turn === 'purchase')).toHaveLength(2)
  })

  it('serves first come, first served within a kind', async () => {
    const { clock, limiter } = aLimiter()
    const order: number[] = []
    for (let n = 0; n < 25; n++) void limiter.acquire('purchase').then(() => order.push(n))
    await clock.advance(3_000)
    expect(order).toEqual(Array.from({ length: 25 }, (_, n) => n))
  })

  it('holds everything still while Chipi wants quiet, and goes on by itself', async () => {
    const { clock, limiter, went, ask } = aLimiter()
    limiter.pause(700)
    ask('purchase')
    ask('waiting')
    await clock.advance(699)
    expect(went).toEqual([])
    await clock.advance(1)
    expect(went).toEqual(['purchase', 'waiting'])
  })

  it('is not woken early by a shorter pause', async () => {
    const { clock, limiter, went, ask } = aLimiter()
    limiter.pause(700)
    limiter.pause(100)
    ask('purchase')
    await clock.advance(699)
    expect(went).toEqual([])
  })

  it('does not care when somebody sets the clock', async () => {
    const { clock, went, ask } = aLimiter()
    ask('purchase', 11)
    await clock.advance(0)
    clock.setWall(Date.UTC(2031, 0, 1))
    await clock.advance(999)
    expect(went).toHaveLength(10)
    await clock.advance(1)
    expect(went).toHaveLength(11)
  })
})

describe('waiting for a turn', () => {
  it('can be called off, and the turn goes to the next', async () => {
    const { clock, limiter, went, ask } = aLimiter()
    ask('purchase', 10)
    const stop = new AbortController()
    const calledOff = limiter.acquire('purchase', { signal: stop.signal })
    ask('purchase')
    stop.abort()
    expect(await calledOff).toEqual({ ok: false, error: { kind: 'aborted' } })
    await clock.advance(1_000)
    expect(went).toHaveLength(11)
  })

  it('does not begin when it was called off before', async () => {
    const { limiter } = aLimiter()
    const result = await limiter.acquire('purchase', { signal: AbortSignal.abort() })
    expect(result).toEqual({ ok: false, error: { kind: 'aborted' } })
  })

  it('is refused at once when it would take too long, and says how long', async () => {
    const { clock, limiter, ask } = aLimiter()
    ask('purchase', 10)
    await clock.advance(400)
    expect(await limiter.acquire('purchase', { maxWaitMs: 500 })).toEqual({
      ok: false,
      error: { kind: 'busy', waitMs: 600 },
    })
  })

  it('counts those ahead when it tells how long', async () => {
    const { clock, limiter, ask } = aLimiter()
    ask('purchase', 20)
    await clock.advance(400)
    expect(await limiter.acquire('purchase', { maxWaitMs: 1_500 })).toEqual({
      ok: false,
      error: { kind: 'busy', waitMs: 1_600 },
    })
  })

  it('is given up when a pause pushes it beyond its time', async () => {
    const { clock, limiter, ask } = aLimiter()
    ask('purchase', 10)
    const waiting = limiter.acquire('purchase', { maxWaitMs: 1_000 })
    await clock.advance(400)
    limiter.pause(2_000)
    expect(await waiting).toEqual({ ok: false, error: { kind: 'busy', waitMs: 2_000 } })
  })

  it('leaves no alarm behind when nobody waits any more', async () => {
    const { clock, limiter, ask } = aLimiter()
    ask('purchase', 10)
    const stop = new AbortController()
    const waiting = limiter.acquire('purchase', { signal: stop.signal })
    stop.abort()
    await waiting
    expect(clock.sleeping()).toBe(0)
  })
})

describe('whatever happens', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('ask' as const), turn: fc.constantFrom(...TURNS), patience: fc.nat(3_000) }),
    fc.record({ do: fc.constant('advance' as const), ms: fc.nat(900) }),
    fc.record({ do: fc.constant('pause' as const), ms: fc.nat(1_500) }),
    fc.record({ do: fc.constant('abort' as const), which: fc.nat(20) }),
  )

  it('no window holds more than the limit, nothing goes during a pause, and everyone gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async steps => {
        const clock = createManualClock()
        const limiter = createRateLimiter({ clock, perWindow: 10, windowMs: 1_000 })
        const granted: number[] = []
        const pauses: { from: number; to: number }[] = []
        const answers: Promise<Result<void, NoTurn>>[] = []
        const stops: AbortController[] = []
        for (const each of steps) {
          if (each.do === 'ask') {
            const stop = new AbortController()
            stops.push(stop)
            const options = {
              signal: stop.signal,
              maxWaitMs: each.patience > 2_000 ? Infinity : each.patience,
            }
            answers.push(
              limiter.acquire(each.turn, options).then(result => {
                if (result.ok) granted.push(clock.monotonic())
                return result
              }),
            )
          }
          if (each.do === 'advance') await clock.advance(each.ms)
          if (each.do === 'abort') stops[each.which]?.abort()
          if (each.do === 'pause') {
            await clock.advance(0)
            pauses.push({ from: clock.monotonic(), to: clock.monotonic() + each.ms })
            limiter.pause(each.ms)
          }
        }
        await clock.advance(60_000)
        // Everyone is answered by now; a lost wake-up would hang here.
        await Promise.all(answers)
        for (const at of granted) {
          expect(granted.filter(other => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(10)
          expect(pauses.some(pause => at > pause.from && at < pause.to)).toBe(false)
        }
        expect(clock.sleeping()).toBe(0)
      }),
      { numRuns: 150 },
    )
  })
})
