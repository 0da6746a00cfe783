import { expect, it } from 'vitest'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { createPinSection, type PinSectionStore } from '#renderer/features/pin/pin-section-store.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

async function aSection(answers: Partial<MainHandlers> = {}): Promise<{
  readonly section: PinSectionStore
  readonly asked: () => readonly unknown[]
}> {
  const fake = createFakeApi(answers)
  const section = createPinSection({ api: fake.api })
  await section.load()
  section.begin()
  return {
    section,
    asked: () => fake.asked.filter(([channel]) => channel === 'pin.change').map(([, input]) => input),
  }
}

async function type(section: PinSectionStore, ...pins: readonly string[]): Promise<string> {
  for (const pin of pins) await section.take(pin)
  return section.store.getState().step.kind
}

it('asks for a new PIN twice where there was none', async () => {
  const { section, asked } = await aSection({ 'pin.is-set': () => false })
  expect(await type(section, '4821', '4821')).toBe('resting')
  expect(asked()).toEqual([{ old: null, next: '4821' }])
})

it('asks for the old one first where there is one', async () => {
  const { section, asked } = await aSection({ 'pin.is-set': () => true })
  expect(await type(section, '4821', '9753', '9753')).toBe('resting')
  expect(asked()).toEqual([{ old: '4821', next: '9753' }])
})

it('begins the new one again when the second differs, or anybody would try it first', async () => {
  const { section, asked } = await aSection({ 'pin.is-set': () => false })
  await type(section, '4821', '4822')
  expect(section.store.getState().step).toEqual({ kind: 'next', problem: 'different' })
  await type(section, '1234')
  expect(section.store.getState().step).toEqual({ kind: 'next', problem: 'sequence' })
  expect(asked()).toEqual([])
})

it('goes back to the old one when that was wrong, and says how many tries are left', async () => {
  const refusal = { kind: 'wrong', triesLeft: 2, waitMs: 0 } as const
  const { section } = await aSection({ 'pin.change': () => ({ kind: 'refused', refusal }) })
  await type(section, '1590', '9753')
  expect(await section.take('9753')).toEqual({ kind: 'refused', refusal })
  expect(section.store.getState().step.kind).toBe('old')
})

it('says nothing about a PIN while the till does not', async () => {
  const { section } = await aSection({ 'pin.is-set': () => null })
  expect(section.store.getState().isSet).toBeNull()
})

it('rests and says so where practice does not change the PIN', async () => {
  const { section } = await aSection({
    'pin.is-set': () => false,
    'pin.change': () => ({ kind: 'practising' }),
  })
  await type(section, '4821', '4821')
  expect(section.store.getState().step).toEqual({ kind: 'resting', told: 'practising' })
})
