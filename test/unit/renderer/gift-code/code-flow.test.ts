import { expect, it } from 'vitest'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import type { MainHandlers } from '#shared/ipc/contract.ts'
import { createCodeFlow, type CodeFlow } from '#renderer/features/gift-code/code-flow.ts'
import { createFakeApi } from '#test/support/fake-api.ts'

const LEAVE = { pin: '4821', reason: 'El boleto no se lee' }
const OUT = { kind: 'refused', refusal: { kind: 'already-out' } } as const

function aFlow(answers: Partial<MainHandlers>): {
  readonly flow: CodeFlow
  readonly printed: PrintOutcome[]
} {
  const printed: PrintOutcome[] = []
  const flow = createCodeFlow({
    api: createFakeApi(answers).api,
    saleId: as<SaleId>('sale-1'),
    now: () => 1_000,
    onPrinted: outcome => printed.push(outcome),
  })
  return { flow, printed }
}

it('shows a code that is not out yet at once, and forgets it when it is closed', async () => {
  const { flow } = aFlow({ 'code.show': () => ({ kind: 'shown', code: 'ABCD-4821' }) })
  await flow.show()
  expect(flow.store.getState()).toEqual({ kind: 'shown', code: 'ABCD-4821', first: true, until: 121_000 })
  flow.close()
  expect(JSON.stringify(flow.store.getState())).not.toContain('4821')
})

it('keeps the one code on the screen whatever is pressed behind it', async () => {
  let times = 0
  const { flow } = aFlow({
    'code.show': () => {
      times += 1
      return times === 1 ? { kind: 'shown', code: 'ABCD-4821' } : OUT
    },
  })
  await Promise.all([flow.show(), flow.show()])
  await flow.show()
  flow.askReprint()
  expect(flow.store.getState()).toMatchObject({ kind: 'shown', code: 'ABCD-4821' })
  expect(times).toBe(1)
})

it('covers a code that can be shown only once, and never takes it away by itself', async () => {
  const { flow } = aFlow({ 'code.show': () => ({ kind: 'shown', code: 'ABCD-4821' }) })
  await flow.show()
  flow.timeUp()
  expect(flow.store.getState()).toEqual({ kind: 'shown', code: 'ABCD-4821', first: true, until: null })
  flow.uncover()
  expect(flow.store.getState()).toMatchObject({ code: 'ABCD-4821', until: 121_000 })
})

it('takes a code that the PIN can show again from a screen that nobody looks at', async () => {
  const { flow } = aFlow({
    'code.show': ({ leave }) => (leave === null ? OUT : { kind: 'shown', code: 'ABCD-4821' }),
  })
  await flow.show()
  await flow.tryWith(LEAVE)
  flow.timeUp()
  expect(flow.store.getState()).toEqual({ kind: 'idle' })
})

it('asks for the PIN once it is out, and shows it then', async () => {
  const { flow } = aFlow({
    'code.show': ({ leave }) => (leave === null ? OUT : { kind: 'shown', code: 'ABCD-4821' }),
  })
  await flow.show()
  expect(flow.store.getState()).toEqual({ kind: 'asking', act: 'code-shown' })
  expect(await flow.tryWith(LEAVE)).toEqual({ kind: 'done' })
  expect(flow.store.getState()).toMatchObject({ kind: 'shown', first: false })
})

it('stays with the PIN when that was wrong', async () => {
  const refusal = { kind: 'wrong', triesLeft: 2, waitMs: 0 } as const
  const { flow, printed } = aFlow({ 'code.reprint': () => ({ kind: 'refused', refusal }) })
  flow.askReprint()
  expect(await flow.tryWith(LEAVE)).toEqual({ kind: 'refused', refusal })
  expect(flow.store.getState()).toEqual({ kind: 'asking', act: 'code-reprinted' })
  expect(printed).toEqual([])
})

it('tells what became of the paper of a reprint', async () => {
  const { flow, printed } = aFlow({
    'code.reprint': () => ({ kind: 'sent', outcome: { kind: 'printed', copy: 1 } }),
  })
  flow.askReprint()
  await flow.tryWith(LEAVE)
  expect(flow.store.getState()).toEqual({ kind: 'idle' })
  expect(printed).toEqual([{ kind: 'printed', copy: 1 }])
})

it('says why a code cannot be read', async () => {
  const refusal = { kind: 'unreadable', problem: 'tampered' } as const
  const { flow } = aFlow({ 'code.show': () => ({ kind: 'refused', refusal }) })
  await flow.show()
  expect(flow.store.getState()).toEqual({ kind: 'told', answer: { kind: 'refused', refusal } })
})
