import { expect, it } from 'vitest'
import { createLimiters } from '#main/chipi/limiters.ts'
import { createManualClock } from './manual-clock.ts'

const KEY = `pk_prod_${'a'.repeat(32)}`

it('counts all calls of a key together, whoever asks for its limiter', async () => {
  const limiters = createLimiters({ clock: createManualClock() })
  for (let calls = 0; calls < 100; calls += 1) await limiters.of(KEY).acquire('purchase')
  const turn = await limiters.of(KEY).acquire('purchase', { maxWaitMs: 0 })
  expect(turn).toMatchObject({ ok: false, error: { kind: 'busy' } })
})

it('keeps the calls of two keys apart', async () => {
  const limiters = createLimiters({ clock: createManualClock() })
  limiters.of(KEY).pause(60_000)
  const other = limiters.of(`pk_prod_${'b'.repeat(32)}`)
  expect((await other.acquire('purchase', { maxWaitMs: 0 })).ok).toBe(true)
  expect((await limiters.of(KEY).acquire('purchase', { maxWaitMs: 0 })).ok).toBe(false)
})
