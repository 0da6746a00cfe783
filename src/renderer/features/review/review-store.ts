import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Decision } from '#shared/domain/sale-outcome.ts'
import type { DecideOutcome } from '#shared/domain/selling.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** What became of a decision that was confirmed. One that was written down leaves nothing here: the sale itself tells. */
export type Deciding =
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly outcome: Exclude<DecideOutcome, { kind: 'decided' }> }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'failed'; readonly failure: IpcFailure }

export type Review = {
  readonly store: StoreApi<{ readonly deciding: ReadonlyMap<SaleId, Deciding> }>
  readonly decide: (id: SaleId, decision: Decision) => Promise<void>
  readonly close: (id: SaleId) => void
}

export type ReviewDeps = {
  readonly api: RendererApi
  readonly onDecided: (by: string) => void
}

export function createReviewStore({ api, onDecided }: ReviewDeps): Review {
  const store = createStore<{ deciding: ReadonlyMap<SaleId, Deciding> }>(() => ({ deciding: new Map() }))
  const put = (id: SaleId, next: Deciding): void =>
    store.setState(({ deciding }) => ({ deciding: new Map(deciding).set(id, next) }))
  const close = (id: SaleId): void =>
    store.setState(({ deciding }) => ({
      deciding: new Map([...deciding].filter(([known]) => known !== id)),
    }))
  return {
    store,
    close,
    decide: async (id, decision) => {
      if (store.getState().deciding.get(id)?.kind === 'saving') return
      put(id, { kind: 'saving' })
      const reply = await ask(() => api['sale.decide']({ saleId: id, decision }))
      if (!reply.ok) return put(id, { kind: 'failed', failure: reply.error })
      if (reply.value === null) return put(id, { kind: 'not-ready' })
      if (reply.value.kind !== 'decided') return put(id, { kind: 'refused', outcome: reply.value })
      onDecided(decision.by)
      close(id)
    },
  }
}
