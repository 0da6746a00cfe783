import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CatalogView, SyncOutcome, SyncProblem, SyncProgress } from '#shared/domain/catalog.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { keepUnchanged } from './keep-unchanged.ts'

/** How refreshing the catalog is going. The catalog on screen stays in use whatever this says. */
export type SyncState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: SyncProgress | null }
  | { readonly kind: 'problem'; readonly problem: SyncProblem }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

export type CatalogState = { readonly view: CatalogView | null; readonly sync: SyncState }

export type Catalog = {
  readonly store: StoreApi<CatalogState>
  readonly refresh: () => Promise<void>
  /** Another environment has another catalog, or none yet. */
  readonly replace: (view: CatalogView | null) => void
  readonly hearProgress: (progress: SyncProgress) => void
  readonly hearOutcome: (outcome: SyncOutcome) => void
}

/** Mirrors the cached catalog: main owns it, this shows it. */
export function createCatalogStore(deps: { api: RendererApi; view: CatalogView | null }): Catalog {
  const store = createStore<CatalogState>(() => ({ view: deps.view, sync: { kind: 'idle' } }))
  const hearOutcome = (outcome: SyncOutcome): void => {
    store.setState(({ view }) =>
      outcome.kind === 'synced'
        ? { view: keepUnchanged(view, outcome.view), sync: { kind: 'idle' } }
        : { sync: { kind: 'problem', problem: outcome.problem } },
    )
  }
  return {
    store,
    refresh: async () => {
      if (store.getState().sync.kind === 'running') return
      store.setState({ sync: { kind: 'running', progress: null } })
      const reply = await ask(() => deps.api['catalog.sync']())
      if (reply.ok) hearOutcome(reply.value)
      else store.setState({ sync: { kind: 'failed', failure: reply.error } })
    },
    replace: view => store.setState({ view, sync: { kind: 'idle' } }),
    hearProgress: progress => store.setState({ sync: { kind: 'running', progress } }),
    hearOutcome,
  }
}
