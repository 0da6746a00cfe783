import { describe, expect, it } from 'vitest'
import { createChangePin } from '#main/pin/change-pin.ts'
import { createManagerPin, type ManagerPin } from '#main/pin/manager-pin.ts'
import { vaultOrMemory } from '#main/pin/practice-vault.ts'
import { aLedger } from '#test/support/a-ledger.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'
import { memoryVault, type MemoryVault } from '#test/support/memory-vault.ts'

const noted = (): null => null
const clock = createFakeClock()

/** Practice on a terminal that never had a key, over this keychain. */
function practising(vault: MemoryVault): ManagerPin {
  return createManagerPin({ vault: vaultOrMemory(vault), clock, cost: 2 ** 4 })
}

/** A keychain in which the manager's PIN stands already. */
async function aSetVault(): Promise<MemoryVault> {
  const vault = memoryVault()
  await createManagerPin({ vault, clock, cost: 2 ** 4 }).set({ old: null, next: '4821' }, noted)
  return vault
}

describe('the manager’s PIN in practice', () => {
  it('set before the first real sale is the PIN from then on', async () => {
    const vault = memoryVault()
    await practising(vault).set({ old: null, next: '4821' }, noted)
    const real = createManagerPin({ vault, clock, cost: 2 ** 4 })
    expect((await real.check('4821')).ok).toBe(true)
  })

  it.each([
    ['is broken', (vault: MemoryVault) => vault.fail({ kind: 'failed', detail: 'no answer' })],
    ['is locked', (vault: MemoryVault) => vault.fail({ kind: 'locked' })],
    ['is locked and says that it is empty', (vault: MemoryVault) => vault.lockSilently()],
  ])('is not replaced without the old one while the keychain %s', async (_how, lock) => {
    const vault = await aSetVault()
    const pin = practising(vault)
    const before = vault.secrets.get('manager-pin')
    lock(vault)
    expect(await pin.set({ old: null, next: '9753' }, noted)).toMatchObject({
      error: { refusal: { kind: 'vault' } },
    })
    vault.fail(null)
    expect(vault.secrets.get('manager-pin')).toBe(before)
  })

  it('lives in memory where there is no keychain, and never reaches one that turns up later', async () => {
    const vault = await aSetVault()
    const before = vault.secrets.get('manager-pin')
    vault.fail({ kind: 'missing' })
    const pin = practising(vault)
    expect(await pin.isSet()).toEqual({ ok: true, value: false })
    vault.fail(null)
    expect(await pin.set({ old: null, next: '9753' }, noted)).toEqual({ ok: true, value: 'set' })
    expect((await pin.check('9753')).ok).toBe(true)
    expect(vault.secrets.get('manager-pin')).toBe(before)
  })

  it('of a till that sells for real is not changed there, not even with the old one', async () => {
    const vault = await aSetVault()
    const pin = createManagerPin({ vault, clock, cost: 2 ** 4 })
    const ledger = aLedger()
    const change = createChangePin({ pin, ledger, clock, visiting: true })
    expect(await change({ old: '4821', next: '9753' })).toEqual({ kind: 'practising' })
    expect((await pin.check('4821')).ok).toBe(true)
    expect(ledger.acts(10)).toEqual([])
  })
})
