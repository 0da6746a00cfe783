import { describe, expect, it, vi } from 'vitest'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import type { Boot } from '#shared/ipc/schemas/app.ts'
import { createTillStore } from '#renderer/features/shell/till-store.ts'
import { createFakeApi, someSettings } from '#test/support/fake-api.ts'

const BOOT: Boot = { settings: someSettings(), environment: 'practice', customAddress: null, catalog: null }

function aTill(answers: Partial<MainHandlers> = {}) {
  const fake = createFakeApi(answers)
  const onReboot = vi.fn<(boot: Boot) => void>()
  return { fake, onReboot, till: createTillStore({ api: fake.api, boot: BOOT, onReboot }) }
}

describe('the till', () => {
  it('can be used while it is still waking', () => {
    expect(aTill().till.store.getState()).toMatchObject({
      readiness: { kind: 'waking' },
      screen: { kind: 'counter' },
    })
  })

  it('asks anew for everything when another environment began', async () => {
    const production: Boot = { ...BOOT, environment: 'production', customAddress: 'http://127.0.0.1:1/v1' }
    const { till, onReboot } = aTill({ 'app.boot': () => production })
    till.hearReadiness({ kind: 'ready', environment: 'production', open: [] })
    await vi.waitFor(() => expect(onReboot).toHaveBeenCalledWith(production))
    expect(till.store.getState()).toMatchObject({
      environment: 'production',
      customAddress: 'http://127.0.0.1:1/v1',
    })
  })

  it('does not ask anew when it merely woke', () => {
    const { till, onReboot } = aTill()
    till.hearReadiness({ kind: 'ready', environment: 'practice', open: [] })
    expect(onReboot).not.toHaveBeenCalled()
  })

  it('does not let a late answer hide fresher news', async () => {
    const { till } = aTill({ 'app.readiness': () => ({ kind: 'waking' }) })
    const asking = till.askReadiness()
    const block = { kind: 'settings', folder: '/x' } as const
    till.hearReadiness({ kind: 'blocked', block })
    await asking
    expect(till.store.getState().readiness).toEqual({ kind: 'blocked', block })
  })
})
