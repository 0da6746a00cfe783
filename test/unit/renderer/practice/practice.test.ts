import { describe, expect, it } from 'vitest'
import type { PracticeFault, PracticeProgress } from '#shared/domain/practice.ts'
import { guideWordOf } from '#renderer/features/practice/guide-step.ts'
import { createPracticeStore } from '#renderer/features/practice/practice-store.ts'
import { aSale } from '#test/support/builders.ts'
import { createFakeApi } from '#test/support/fake-api.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { aCounter, PHONE, TELCEL, toReference, type } from '../counter/a-counter.ts'

function aPractice(answers: Partial<MainHandlers> = {}) {
  const learned: PracticeProgress[] = []
  let armed: PracticeFault | null = null
  let startedOver = 0
  const fake = createFakeApi({
    'practice.now': () => ({ armed, visiting: false }),
    'practice.arm': ({ fault }) => ({ armed: (armed = fault), visiting: false }),
    'practice.learned': progress => void learned.push(progress),
    ...answers,
  })
  const practice = createPracticeStore({
    api: fake.api,
    progress: () => ({ welcomed: false, guided: false }),
    startOver: () => {
      startedOver += 1
    },
  })
  return { practice, learned, state: practice.store.getState, startedOver: () => startedOver }
}

describe('practice on screen', () => {
  it('shows what is armed, and nothing once main says that it was used', async () => {
    const { practice, state } = aPractice()
    await practice.arm('slow')
    expect(state().practice?.armed).toBe('slow')
    practice.hear({ armed: null, visiting: false })
    expect(state().practice?.armed).toBeNull()
  })

  it('says how many real sales are in the way of practising', async () => {
    const { practice, state } = aPractice({ 'practice.enter': () => ({ kind: 'sales-open', count: 2 }) })
    await practice.enter()
    expect(state()).toMatchObject({ refused: { kind: 'sales-open', count: 2 }, panelOpen: false })
  })

  it('puts panel and guide away when the till sells for real again', async () => {
    const { practice, state } = aPractice({ 'practice.now': () => null })
    practice.showPanel(true)
    practice.guide()
    await practice.load()
    expect(state()).toMatchObject({ practice: null, panelOpen: false, guided: false })
  })

  it('offers the guide once: skipped or made to its end, it is remembered', async () => {
    const { practice, learned, state, startedOver } = aPractice()
    practice.guide()
    expect(startedOver()).toBe(1)
    await practice.endGuide()
    expect(learned.at(-1)).toEqual({ welcomed: true, guided: true })
    expect(state().guided).toBe(false)
  })
})

describe('the guide', () => {
  it('ends with the sale it led: the next one is the cashier’s own', async () => {
    const { practice, learned, state } = aPractice()
    practice.guide()
    for (const says of ['carrier', 'cash', 'sending', 'done'] as const) await practice.heed(says)
    expect(state().guided).toBe(true)
    await practice.heed('carrier')
    expect(state().guided).toBe(false)
    expect(learned.at(-1)).toEqual({ welcomed: true, guided: true })
    practice.guide()
    await practice.heed('carrier')
    expect(state().guided).toBe(true)
  })

  it('follows the sale through its five steps, and leads nothing', async () => {
    const under = aCounter()
    const said = (): string => guideWordOf(under.counter.store.getState().step, []).says
    expect(said()).toBe('carrier')
    await under.counter.openTile(TELCEL)
    expect(said()).toBe('product')
    await toReference(under)
    expect(said()).toBe('number')
    type(under.counter, PHONE)
    expect(said()).toBe('numberAgain')
  })

  it('is done only when the sale is over', () => {
    const status = { at: 'status', saleId: aSale('sent').facts.id } as const
    expect(guideWordOf(status, [aSale('pending')])).toMatchObject({ says: 'sending', place: 4 })
    expect(guideWordOf(status, [aSale('settled')])).toMatchObject({ says: 'done', place: 5 })
  })
})
