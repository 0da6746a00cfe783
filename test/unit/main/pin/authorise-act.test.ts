import { expect, it } from 'vitest'
import type { ActOrder } from '#shared/domain/act.ts'
import { createAuthoriseAct, type AuthoriseAct } from '#main/pin/authorise-act.ts'
import { createManagerPin } from '#main/pin/manager-pin.ts'
import { err } from '#shared/result.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import { aLedger, aNewSale } from '#test/support/a-ledger.ts'
import { createFakeClock } from '#test/support/fake-clock.ts'
import { memoryVault } from '#test/support/memory-vault.ts'

async function aTill(
  disk: Partial<Pick<Ledger, 'recordAct'>> = {},
): Promise<{ readonly authorise: AuthoriseAct; readonly ledger: Ledger }> {
  const clock = createFakeClock()
  const vault = memoryVault()
  const ledger = aLedger()
  const pin = createManagerPin({ vault, clock, cost: 2 ** 4 })
  await pin.set({ old: null, next: '4821' }, () => null)
  return { ledger, authorise: createAuthoriseAct({ pin, ledger: { ...ledger, ...disk }, clock }) }
}

const DRAWER: ActOrder = { act: 'drawer-opened', pin: '4821', reason: 'Dar cambio', saleId: null }

it('writes down who opened the drawer and why, before it opens', async () => {
  const { authorise, ledger } = await aTill()
  expect(await authorise(DRAWER)).toEqual({ ok: true, value: { by: 'manager' } })
  expect(ledger.acts(10).map(one => one.act)).toEqual([
    {
      type: 'act.drawer-opened',
      at: Date.parse('2026-11-20T17:00:00Z'),
      by: 'manager',
      saleId: null,
      reason: 'Dar cambio',
    },
  ])
})

it('shows an act in the trail of the sale it is about', async () => {
  const { authorise, ledger } = await aTill()
  const sale = ledger.begin(aNewSale())
  if (!sale.ok) throw new Error('no sale')
  const { id } = sale.value.facts
  await authorise({ ...DRAWER, act: 'code-reprinted', saleId: id })
  expect(ledger.trail(id).map(entry => entry.type)).toEqual(['sale.intended', 'act.code-reprinted'])
})

it('allows nothing and writes nothing for a wrong PIN, until there were too many', async () => {
  const { authorise, ledger } = await aTill()
  const wrong = { ...DRAWER, pin: '1111' }
  expect(await authorise(wrong)).toMatchObject({ ok: false, error: { kind: 'wrong', triesLeft: 2 } })
  await authorise(wrong)
  expect(ledger.acts(10)).toEqual([])
  await authorise(wrong)
  expect(ledger.acts(10).map(one => one.act)).toMatchObject([
    { type: 'act.pin-refused', wanted: 'drawer-opened', tries: 3 },
  ])
  expect(await authorise(DRAWER)).toMatchObject({ ok: false, error: { kind: 'locked' } })
})

it('allows nothing that the ledger does not take', async () => {
  const full = { recordAct: () => err({ kind: 'disk-full' } as const) }
  const { authorise } = await aTill(full)
  expect(await authorise(DRAWER)).toEqual({
    ok: false,
    error: { kind: 'ledger', problem: { kind: 'disk-full' } },
  })
})

it('never has the PIN in what it writes', async () => {
  const { authorise, ledger } = await aTill()
  await authorise(DRAWER)
  expect(JSON.stringify(ledger.acts(10))).not.toContain('4821')
})

it('hides a PIN that was typed into the reason, where nobody could take it out again', async () => {
  const { authorise, ledger } = await aTill()
  expect(await authorise({ ...DRAWER, reason: 'se mojo 4821' })).toMatchObject({ ok: true })
  expect(ledger.acts(10).map(one => one.act)).toMatchObject([{ reason: 'se mojo ••••' }])
})
