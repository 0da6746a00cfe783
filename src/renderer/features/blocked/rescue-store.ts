import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DamageReport, Progress, Rebuild } from '#shared/domain/ledger-care.ts'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** How far the rescue of a damaged book is. */
export type RescueView =
  | { readonly kind: 'looking' }
  | { readonly kind: 'sound' }
  | { readonly kind: 'not-assessed'; readonly problem: LedgerProblem }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }
  /** What is safe is known, and a person's word is waited for. `problem`: why an earlier try came to nothing. */
  | { readonly kind: 'asking'; readonly report: DamageReport; readonly problem: LedgerProblem | null }
  | { readonly kind: 'rebuilding' }
  | { readonly kind: 'rebuilt'; readonly rebuild: Rebuild }

export type Rescue = {
  readonly store: StoreApi<{ readonly view: RescueView; readonly progress: Progress }>
  readonly look: () => Promise<void>
  readonly rebuild: (by: string) => Promise<void>
  /** Ends listening for progress. */
  readonly close: () => void
}

const BEGIN: Progress = { done: 0, total: 0 }

export function createRescueStore({ api }: { api: RendererApi }): Rescue {
  const store = createStore<{ readonly view: RescueView; readonly progress: Progress }>(() => ({
    view: { kind: 'looking' },
    progress: BEGIN,
  }))
  const show = (view: RescueView): void => store.setState({ view, progress: BEGIN })
  return {
    store,
    look: async () => {
      show({ kind: 'looking' })
      const reply = await ask(() => api['ledger.assess']())
      if (!reply.ok) return show({ kind: 'failed', failure: reply.error })
      const found = reply.value
      show(found.kind === 'damaged' ? { kind: 'asking', report: found.report, problem: null } : found)
    },
    rebuild: async by => {
      const { view } = store.getState()
      if (view.kind !== 'asking') return
      show({ kind: 'rebuilding' })
      const reply = await ask(() => api['ledger.rebuild']({ by }))
      if (!reply.ok) show({ kind: 'failed', failure: reply.error })
      else if (reply.value.kind === 'rebuilt') show({ kind: 'rebuilt', rebuild: reply.value.rebuild })
      else show({ ...view, problem: reply.value.problem })
    },
    close: api.on('ledger.rescue-progress', progress => store.setState({ progress })),
  }
}
