import { describe, expect, it } from 'vitest'
import { aLedger } from '#test/support/a-ledger.ts'
import { aTill, type Till } from '#test/support/a-till.ts'
import { MORNING } from '#test/support/builders.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const MINUTE = 60_000

async function stopOf(till: Till): Promise<unknown> {
  const outcome = await till.submit()
  return outcome.kind === 'stopped' ? outcome.stop : null
}

describe('the same sale again', () => {
  it('is refused before cash is taken, and told until when', async () => {
    const till = aTill()
    const saleId = await till.sell()
    await till.clock.advance(5 * MINUTE)
    expect(await stopOf(till)).toEqual({
      kind: 'twin',
      until: till.clock.now() + 10 * MINUTE,
      ticket: 'T1-000001',
      saleId,
    })
    expect(till.chipi.posted).toHaveLength(1)
  })

  it('is still refused after a restart, for the rest of the minutes', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const first = aTill({ ledger })
    await first.sell()
    await first.engine.stop()
    ledger.close()
    const clock = createFakeClock(MORNING + 10 * MINUTE)
    const till = aTill({ ledger: aLedger(folder), clock })
    expect(await stopOf(till)).toMatchObject({ kind: 'twin', until: clock.now() + 5 * MINUTE })
    await clock.advance(5 * MINUTE)
    expect(await stopOf(till)).toBeNull()
  })

  it.each([
    ['back a day', -24 * 60 * MINUTE],
    ['back a minute', -MINUTE],
    ['forward an hour', 60 * MINUTE],
  ])('is refused for its 15 minutes although somebody sets the clock %s', async (_how, jump) => {
    const till = aTill()
    await till.sell()
    till.clock.setWallClock(MORNING + jump)
    expect(await stopOf(till)).toMatchObject({ kind: 'twin' })
    await till.clock.advance(15 * MINUTE)
    expect(await stopOf(till)).toBeNull()
  })

  it('is refused for 15 minutes after a restart with the clock set back, not for the whole day', async () => {
    const folder = tempFolder()
    const ledger = aLedger(folder)
    const first = aTill({ ledger })
    await first.sell()
    await first.engine.stop()
    ledger.close()
    const clock = createFakeClock(MORNING - 24 * 60 * MINUTE)
    const till = aTill({ ledger: aLedger(folder), clock })
    expect(await stopOf(till)).toMatchObject({ kind: 'twin', until: clock.now() + 15 * MINUTE })
    await clock.advance(15 * MINUTE)
    expect(await stopOf(till)).toBeNull()
  })

  it('is none when the earlier one failed for certain', async () => {
    const refusal = { kind: 'no-credits', status: 402, detail: '' } as const
    const till = aTill({ script: { purchase: [{ kind: 'refused', refusal }] } })
    await till.sell()
    expect(await stopOf(till)).toBeNull()
  })
})
