import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { PayRefundOutcome } from '#shared/domain/selling.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** How far the handing back of one sale's cash is. It outlives the screen it began on: nobody may miss the end of it. */
export type PayOut =
  /** Who hands it over is being asked. */
  | { readonly kind: 'who' }
  /** Chipi is asked one last time. No cash may leave. */
  | { readonly kind: 'checking'; readonly by: string }
  /** Only `paid` inside means that the cash may leave. */
  | { readonly kind: 'answered'; readonly by: string; readonly outcome: PayRefundOutcome }
  /** The till has closed or is still opening. */
  | { readonly kind: 'not-ready' }
  /** Nobody answered: it may be written down already, and asking again does not write it twice. */
  | { readonly kind: 'unsure'; readonly by: string; readonly failure: IpcFailure }

export type Refunds = {
  readonly store: StoreApi<{ readonly payOuts: ReadonlyMap<SaleId, PayOut> }>
  readonly begin: (id: SaleId) => void
  readonly pay: (id: SaleId, by: string) => Promise<void>
  /** Whoever paid or gave up has read how it ended. */
  readonly close: (id: SaleId) => void
}

export type RefundsDeps = {
  readonly api: RendererApi
  /** The cash may leave now: the sale must be seen until somebody says that it has. */
  readonly onPaid: (id: SaleId, by: string) => void
  readonly onClosed: (id: SaleId) => void
}

export function createRefundsStore({ api, onPaid, onClosed }: RefundsDeps): Refunds {
  const store = createStore<{ payOuts: ReadonlyMap<SaleId, PayOut> }>(() => ({ payOuts: new Map() }))
  const put = (id: SaleId, payOut: PayOut): void =>
    store.setState(({ payOuts }) => ({ payOuts: new Map(payOuts).set(id, payOut) }))
  return {
    store,
    begin: id => put(id, { kind: 'who' }),
    pay: async (id, raw) => {
      const by = raw.trim()
      if (by === '' || store.getState().payOuts.get(id)?.kind === 'checking') return
      put(id, { kind: 'checking', by })
      const reply = await ask(() => api['refund.pay']({ saleId: id, by }))
      if (!reply.ok) return put(id, { kind: 'unsure', by, failure: reply.error })
      if (reply.value === null) return put(id, { kind: 'not-ready' })
      put(id, { kind: 'answered', by, outcome: reply.value })
      if (reply.value.kind === 'paid') onPaid(id, by)
    },
    close: id => {
      const was = store.getState().payOuts.get(id)
      store.setState(({ payOuts }) => ({
        payOuts: new Map([...payOuts].filter(([known]) => known !== id)),
      }))
      if (was?.kind === 'answered') onClosed(id)
    },
  }
}
