import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  EnterPracticeOutcome,
  PracticeFault,
  PracticeProgress,
  PracticeState,
} from '#shared/domain/practice.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { GuideWord } from './guide-step.ts'

export type PracticeUiState = {
  /** Practice as main tells it; null while the till sells for real. */
  readonly practice: PracticeState | null
  readonly panelOpen: boolean
  /** The guided sale is being made. */
  readonly guided: boolean
  /** Why practice could not be entered, or left; null when nothing was in the way. */
  readonly refused:
    Exclude<EnterPracticeOutcome, { kind: 'entered' }> | { readonly kind: 'cannot-leave' } | null
}

/** Practice on screen: its panel, its guide, and the way in and out. */
export type Practice = {
  readonly store: StoreApi<PracticeUiState>
  readonly load: () => Promise<void>
  readonly hear: (practice: PracticeState) => void
  readonly arm: (fault: PracticeFault | null) => Promise<void>
  readonly enter: () => Promise<void>
  readonly leave: () => Promise<void>
  readonly showPanel: (open: boolean) => void
  /** Begins the guided sale anew. */
  readonly guide: () => void
  /** Ends the guided sale: made to its end, or skipped; it is not offered again. */
  readonly endGuide: () => Promise<void>
  /**
   * What the guide says now. Once it said that the sale is done, leaving that sale ends it: the way on from there is the
   * next sale, not the lesson again.
   */
  readonly heed: (says: GuideWord['says']) => Promise<void>
  /** The welcome of the first start was answered. */
  readonly answerWelcome: () => Promise<void>
}

export type PracticeDeps = {
  readonly api: RendererApi
  readonly progress: () => PracticeProgress
  /** Brings the counter to the first step. */
  readonly startOver: () => void
}

export function createPracticeStore({ api, progress, startOver }: PracticeDeps): Practice {
  const store = createStore<PracticeUiState>(() => ({
    practice: null,
    panelOpen: false,
    guided: false,
    refused: null,
  }))
  let taught = false
  const endGuide = async (): Promise<void> => {
    taught = false
    store.setState({ guided: false })
    await learn({ welcomed: true, guided: true })
  }
  const learn = async (learned: Partial<PracticeProgress>): Promise<void> => {
    await ask(() => api['practice.learned']({ ...progress(), ...learned }))
  }
  return {
    store,
    load: async () => {
      const reply = await ask(() => api['practice.now']())
      if (!reply.ok) return
      // Another environment: what was open on screen belonged to the one before.
      store.setState(
        reply.value === null
          ? { practice: null, panelOpen: false, guided: false }
          : { practice: reply.value },
      )
    },
    hear: practice => store.setState({ practice }),
    arm: async fault => {
      const reply = await ask(() => api['practice.arm']({ fault }))
      if (reply.ok) store.setState({ practice: reply.value })
    },
    enter: async () => {
      store.setState({ refused: null })
      const reply = await ask(() => api['practice.enter']())
      const outcome = reply.ok ? reply.value : ({ kind: 'cannot-open' } as const)
      store.setState(outcome.kind === 'entered' ? { panelOpen: true } : { refused: outcome })
    },
    leave: async () => {
      store.setState({ refused: null, guided: false })
      const reply = await ask(() => api['practice.leave']())
      if (reply.ok && reply.value.kind === 'left') store.setState({ panelOpen: false })
      else store.setState({ refused: { kind: 'cannot-leave' } })
    },
    showPanel: panelOpen => store.setState({ panelOpen }),
    guide: () => {
      taught = false
      store.setState({ guided: true, panelOpen: false })
      startOver()
      void learn({ welcomed: true })
    },
    endGuide,
    heed: async says => {
      if (says === 'done') taught = true
      else if (taught) await endGuide()
    },
    answerWelcome: () => learn({ welcomed: true }),
  }
}
