import { describe, expect, it } from 'vitest'
import { createManagerPin, type ManagerPin } from '#main/pin/manager-pin.ts'
import { createFakeClock, type FakeClock } from '#test/support/fake-clock.ts'
import { memoryVault, type MemoryVault } from '#test/support/memory-vault.ts'

type Till = { readonly pin: ManagerPin; readonly vault: MemoryVault; readonly clock: FakeClock }

/** Cheap hashes: what is tested here is not how dear they are. */
function aPin(over: Partial<Pick<Till, 'vault' | 'clock'>> = {}): Till {
  const { vault = memoryVault(), clock = createFakeClock() } = over
  return { vault, clock, pin: createManagerPin({ vault, clock, cost: 2 ** 4 }) }
}

async function aSetPin(over: Partial<Pick<Till, 'vault' | 'clock'>> = {}): Promise<Till> {
  const till = aPin(over)
  await till.pin.set({ old: null, next: '4821' }, noted)
  return till
}

/** Tries these one after the other and answers how each was refused, or `ok`. */
async function tryAll({ pin }: Till, ...typed: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = []
  for (const one of typed) {
    const checked = await pin.check(one)
    answers.push(checked.ok ? 'ok' : checked.error.refusal.kind)
  }
  return answers
}

/** A book that takes whatever is about to happen. */
const noted = (): null => null

const THREE_WRONG = ['1111', '2222', '3333'] as const

describe('the manager’s PIN', () => {
  it('opens nothing before it is set', async () => {
    expect(await tryAll(aPin(), '4821')).toEqual(['not-set'])
  })

  it('is set without any other, and right from then on', async () => {
    const till = aPin()
    expect(await till.pin.set({ old: null, next: '4821' }, noted)).toEqual({ ok: true, value: 'set' })
    expect(await tryAll(till, '4821', '4822', '4821')).toEqual(['ok', 'wrong', 'ok'])
  })

  it('is never kept as it is', async () => {
    const { vault } = await aSetPin()
    expect([...vault.secrets.values()].join()).not.toContain('4821')
  })

  it('is hashed with another salt each time', async () => {
    const one = await aSetPin()
    const other = await aSetPin()
    expect(one.vault.secrets.get('manager-pin')).not.toEqual(other.vault.secrets.get('manager-pin'))
  })

  it('is changed only by who knows the old one', async () => {
    const till = await aSetPin()
    const refused = await till.pin.set({ old: '1111', next: '9753' }, noted)
    expect(refused).toMatchObject({ ok: false, error: { refusal: { kind: 'wrong' } } })
    expect(await till.pin.set({ old: null, next: '9753' }, noted)).toMatchObject({ ok: false })
    expect(await till.pin.set({ old: '4821', next: '9753' }, noted)).toEqual({ ok: true, value: 'changed' })
    expect(await tryAll(till, '4821', '9753')).toEqual(['wrong', 'ok'])
  })

  it('is not one that anybody would try first', async () => {
    const till = aPin()
    expect(await till.pin.set({ old: null, next: '1234' }, noted)).toEqual({
      ok: false,
      error: { weak: 'sequence' },
    })
    expect(await till.pin.isSet()).toEqual({ ok: true, value: false })
  })
})

describe('wrong PINs', () => {
  it('say how many are left, and then make everybody wait, the right one as well', async () => {
    const till = await aSetPin()
    expect(await till.pin.check('1111')).toMatchObject({ error: { refusal: { triesLeft: 2, waitMs: 0 } } })
    expect(await till.pin.check('1111')).toMatchObject({ error: { refusal: { triesLeft: 1, waitMs: 0 } } })
    expect(await till.pin.check('1111')).toMatchObject({
      error: { refusal: { kind: 'wrong', triesLeft: 0, waitMs: 30_000 }, tries: 3 },
    })
    expect(await till.pin.check('4821')).toMatchObject({
      error: { refusal: { kind: 'locked', waitMs: 30_000 } },
    })
    await till.clock.advance(30_000)
    expect(await tryAll(till, '4821')).toEqual(['ok'])
  })

  it('make the wait longer each time', async () => {
    const till = await aSetPin()
    await tryAll(till, ...THREE_WRONG)
    const waits: number[] = []
    for (const waited of [30_000, 60_000, 300_000, 900_000, 900_000]) {
      await till.clock.advance(waited)
      const checked = await till.pin.check('9999')
      if (!checked.ok && checked.error.refusal.kind === 'wrong') waits.push(checked.error.refusal.waitMs)
    }
    expect(waits).toEqual([60_000, 300_000, 900_000, 900_000, 900_000])
  })

  it('are forgotten after the right one', async () => {
    const till = await aSetPin()
    expect(await tryAll(till, '1111', '2222', '4821', '1111', '2222', '4821')).toEqual([
      'wrong',
      'wrong',
      'ok',
      'wrong',
      'wrong',
      'ok',
    ])
  })

  it('are remembered across a restart', async () => {
    const till = await aSetPin()
    await tryAll(till, ...THREE_WRONG)
    expect(await tryAll(aPin(till), '4821')).toEqual(['locked'])
  })

  it('cannot be waited out by setting the clock back, nor forward while the program runs', async () => {
    const till = await aSetPin()
    await tryAll(till, ...THREE_WRONG)
    till.clock.setWallClock(till.clock.now() + 3_600_000)
    expect(await tryAll(till, '4821')).toEqual(['locked'])
    till.clock.setWallClock(till.clock.now() - 7_200_000)
    expect(await till.pin.check('4821')).toMatchObject({ error: { refusal: { waitMs: 30_000 } } })
    await till.clock.advance(29_000)
    expect(await tryAll(till, '4821')).toEqual(['locked'])
    await till.clock.advance(1_000)
    expect(await tryAll(till, '4821')).toEqual(['ok'])
  })

  it('begin the whole wait again when the clock was set back before a restart', async () => {
    const till = await aSetPin()
    await tryAll(till, ...THREE_WRONG)
    await till.clock.advance(20_000)
    till.clock.setWallClock(till.clock.now() - 86_400_000)
    expect(await aPin(till).pin.check('4821')).toMatchObject({ error: { refusal: { waitMs: 30_000 } } })
  })

  it('are counted one by one, however many come at once', async () => {
    const till = await aSetPin()
    const all = await Promise.all(THREE_WRONG.map(typed => till.pin.check(typed)))
    expect(all.map(one => (one.ok ? 0 : one.error.tries))).toEqual([1, 2, 3])
  })

  it('count before they are looked at: a try that nothing could count is no try', async () => {
    const till = await aSetPin()
    till.vault.failWriting('manager-pin-tries', { kind: 'locked' })
    expect(await tryAll(till, '4821', '1111', '2222', '3333')).toEqual(['vault', 'vault', 'vault', 'vault'])
  })
})

describe('a keychain that is locked', () => {
  it('is not taken for one without a PIN', async () => {
    const till = await aSetPin()
    till.vault.lockSilently()
    expect(await tryAll(till, '4821')).toEqual(['vault'])
    expect(await till.pin.set({ old: null, next: '9753' }, noted)).toMatchObject({ ok: false })
    expect(await till.pin.isSet()).toEqual({ ok: false, error: { kind: 'locked' } })
  })
})
