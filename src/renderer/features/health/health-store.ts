import { createStore, type StoreApi } from 'zustand/vanilla'
import type { HealthRemedy, HealthReport } from '#shared/domain/health.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'

export type HealthView = {
  /** Null until the till was looked over once. */
  readonly report: HealthReport | null
  /** What was pressed and has not ended. */
  readonly mending: HealthRemedy | null
  /** The last look got no answer. */
  readonly unanswered: boolean
}

/** How the till is, as the main process judges it. */
export type Health = {
  readonly store: StoreApi<HealthView>
  readonly hear: (report: HealthReport) => void
  readonly load: () => Promise<void>
  /** Does what a key promises, then looks again. One at a time. */
  readonly mend: (remedy: HealthRemedy, work: () => Promise<unknown>) => Promise<void>
}

export function createHealthStore({ api }: { api: Pick<RendererApi, 'health.now'> }): Health {
  const store = createStore<HealthView>(() => ({ report: null, mending: null, unanswered: false }))
  const hear = (report: HealthReport): void => {
    // An answer that was overtaken by news is older than it.
    if (report.at >= (store.getState().report?.at ?? 0)) store.setState({ report, unanswered: false })
  }
  const load = async (): Promise<void> => {
    const reply = await ask(() => api['health.now']())
    if (reply.ok) hear(reply.value)
    else store.setState({ unanswered: true })
  }
  return {
    store,
    hear,
    load,
    mend: async (remedy, work) => {
      if (store.getState().mending !== null) return
      store.setState({ mending: remedy })
      await work()
      await load()
      store.setState({ mending: null })
    },
  }
}
