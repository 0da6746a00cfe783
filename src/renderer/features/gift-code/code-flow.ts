import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CodeLeave, CodeRefusal, ShowCodeOutcome } from '#shared/domain/code-outcome.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure, Reply } from '#shared/ipc/define.ts'
import type { PinAnswer } from '#renderer/features/pin/pin-answer.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** How far handing out a gift code is. The code itself lives in `shown` and nowhere else in the screen. */
export type CodeFlowState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  /** The manager's PIN is asked for. */
  | { readonly kind: 'asking'; readonly act: 'code-reprinted' | 'code-shown' }
  /**
   * `first`: in place of the paper, and then only the customer's having it ends it. `until`: ms since the epoch; null
   * while it is covered, because nobody touched the screen for so long.
   */
  | { readonly kind: 'shown'; readonly code: string; readonly first: boolean; readonly until: number | null }
  | { readonly kind: 'told'; readonly answer: Exclude<PinAnswer, { kind: 'done' }> }

export type CodeFlow = {
  readonly store: StoreApi<CodeFlowState>
  /** Shows it, if it is out neither on paper nor on screen; else asks for the PIN. */
  readonly show: () => Promise<void>
  readonly askReprint: () => void
  readonly tryWith: (leave: CodeLeave) => Promise<PinAnswer>
  /** It was on the screen for its time: one that can be shown only once is covered, any other goes. */
  readonly timeUp: () => void
  /** Uncovers it for as long again. */
  readonly uncover: () => void
  readonly close: () => void
}

export type CodeFlowDeps = {
  readonly api: Pick<RendererApi, 'code.show' | 'code.reprint'>
  readonly saleId: SaleId
  readonly now: () => number
  readonly onPrinted: (outcome: PrintOutcome) => void
}

/** A code does not stay on a screen that nobody looks at, ms. */
const SHOWN_FOR_MS = 120_000

/** Hands out the gift code of one sale. */
export function createCodeFlow({ api, saleId, now, onPrinted }: CodeFlowDeps): CodeFlow {
  const store = createStore<CodeFlowState>(() => ({ kind: 'idle' }))
  const become = (state: CodeFlowState): void => store.setState(state, true)
  const shown = (reply: Reply<ShowCodeOutcome | null>, first: boolean): PinAnswer => {
    const answer = answerOf(reply)
    if (answer.kind !== 'shown') return answer
    become({ kind: 'shown', code: answer.code, first, until: now() + SHOWN_FOR_MS })
    return { kind: 'done' }
  }
  /** A press behind the first one must not take away the code that the first one brought: it comes once. */
  const isFree = (): boolean => ['idle', 'told'].includes(store.getState().kind)
  return {
    store,
    show: async () => {
      if (!isFree()) return
      become({ kind: 'busy' })
      const answer = shown(await ask(() => api['code.show']({ saleId, leave: null })), true)
      if (answer.kind === 'done') return
      if (isOut(answer)) become({ kind: 'asking', act: 'code-shown' })
      else become({ kind: 'told', answer })
    },
    askReprint: () => {
      if (isFree()) become({ kind: 'asking', act: 'code-reprinted' })
    },
    tryWith: async leave => {
      const state = store.getState()
      if (state.kind === 'asking' && state.act === 'code-shown') {
        return shown(await ask(() => api['code.show']({ saleId, leave })), false)
      }
      const answer = answerOf(await ask(() => api['code.reprint']({ saleId, ...leave })))
      if (answer.kind !== 'sent') return answer
      onPrinted(answer.outcome)
      become({ kind: 'idle' })
      return { kind: 'done' }
    },
    timeUp: () => {
      const state = store.getState()
      become(state.kind === 'shown' && state.first ? { ...state, until: null } : { kind: 'idle' })
    },
    uncover: () => {
      const state = store.getState()
      if (state.kind === 'shown') become({ ...state, until: now() + SHOWN_FOR_MS })
    },
    close: () => become({ kind: 'idle' }),
  }
}

type NoAnswer = { readonly kind: 'not-ready' } | { readonly kind: 'failed'; readonly failure: IpcFailure }

function answerOf<Outcome>(reply: Reply<Outcome | null>): Outcome | NoAnswer {
  if (!reply.ok) return { kind: 'failed', failure: reply.error }
  return reply.value ?? { kind: 'not-ready' }
}

function isOut(answer: { readonly kind: string; readonly refusal?: CodeRefusal }): boolean {
  return answer.refusal?.kind === 'already-out'
}
