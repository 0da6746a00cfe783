import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type {
  LedgerProblem,
  PayRefundOrder,
  PayRefundOutcome,
  RecallRefundOutcome,
} from '#shared/domain/selling.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** How far the handing back of one sale's cash is. It outlives the screen it began on: nobody may miss the end of it. */
export type PayOut =
  /** Who hands it over is being asked. */
  | { readonly kind: 'who'; readonly attempt: string }
  /** Chipi is asked one last time. No cash may leave. */
  | { readonly kind: 'checking'; readonly by: string }
  /** The ledger was damaged since: whether it went back before must be said first. */
  | { readonly kind: 'before'; readonly order: PayRefundOrder; readonly outcome: MaybePaidBackOutcome }
  /** Only `paid` inside means that the cash may leave. */
  | { readonly kind: 'answered'; readonly by: string; readonly outcome: PayOutAnswer }
  /** That the customer has the cash is being written down. */
  | { readonly kind: 'noting' }
  /** The till has closed or is still opening. */
  | { readonly kind: 'not-ready' }
  /** Nobody answered: it may be written down already. Asked again as the same attempt, the answer is the same. */
  | { readonly kind: 'unsure'; readonly order: PayRefundOrder; readonly failure: IpcFailure }
  /** That the customer has the cash could not be written down. */
  | { readonly kind: 'not-noted'; readonly why: LedgerProblem | IpcFailure }

type MaybePaidBackOutcome = Extract<PayRefundOutcome, { kind: 'maybe-paid-back' }>
export type PayOutAnswer = Exclude<PayRefundOutcome, MaybePaidBackOutcome> | RecallRefundOutcome

export type Refunds = {
  readonly store: StoreApi<{ readonly payOuts: ReadonlyMap<SaleId, PayOut> }>
  readonly begin: (id: SaleId) => void
  readonly pay: (id: SaleId, by: string) => Promise<void>
  /** It did not go back before the ledger was damaged: goes on with paying. */
  readonly notPaidBefore: (id: SaleId) => Promise<void>
  /** It went back before the ledger was damaged: writes that down, and no cash leaves. */
  readonly paidBefore: (id: SaleId) => Promise<void>
  /** Asks again for an answer that was lost. */
  readonly askAgain: (id: SaleId) => Promise<void>
  /** The customer has the cash. */
  readonly handed: (id: SaleId) => Promise<void>
  /** Whoever paid or gave up has read how it ended. */
  readonly close: (id: SaleId) => void
}

export type RefundsDeps = {
  readonly api: RendererApi
  /** A name for one pay-out, so that main can tell a question asked again from another pay-out. */
  readonly mintAttempt: () => string
  /** The cash may leave now: the sale must be seen until somebody says that it has. */
  readonly onPaid: (id: SaleId, by: string) => void
  readonly onClosed: (id: SaleId) => void
}

export function createRefundsStore({ api, mintAttempt, onPaid, onClosed }: RefundsDeps): Refunds {
  const store = createStore<{ payOuts: ReadonlyMap<SaleId, PayOut> }>(() => ({ payOuts: new Map() }))
  const now = (id: SaleId): PayOut | undefined => store.getState().payOuts.get(id)
  const put = (id: SaleId, payOut: PayOut): void =>
    store.setState(({ payOuts }) => ({ payOuts: new Map(payOuts).set(id, payOut) }))

  const order = async (id: SaleId, wanted: PayRefundOrder): Promise<void> => {
    if (now(id)?.kind === 'checking') return
    const { by } = wanted
    put(id, { kind: 'checking', by })
    const reply = await ask(() => api['refund.pay']({ saleId: id, ...wanted }))
    if (!reply.ok) return put(id, { kind: 'unsure', order: wanted, failure: reply.error })
    const outcome = reply.value
    if (outcome === null) return put(id, { kind: 'not-ready' })
    if (outcome.kind === 'maybe-paid-back') return put(id, { kind: 'before', order: wanted, outcome })
    put(id, { kind: 'answered', by, outcome })
    if (outcome.kind === 'paid') onPaid(id, by)
  }
  const drop = (id: SaleId): void =>
    store.setState(({ payOuts }) => ({
      payOuts: new Map([...payOuts].filter(([known]) => known !== id)),
    }))
  const close = (id: SaleId): void => {
    const was = now(id)
    drop(id)
    if (was?.kind === 'answered') onClosed(id)
  }

  return {
    store,
    begin: id => put(id, { kind: 'who', attempt: mintAttempt() }),
    pay: async (id, raw) => {
      const by = raw.trim()
      const payOut = now(id)
      if (by !== '' && payOut?.kind === 'who') {
        await order(id, { by, attempt: payOut.attempt, notPaidBefore: false })
      }
    },
    notPaidBefore: async id => {
      const payOut = now(id)
      if (payOut?.kind === 'before') await order(id, { ...payOut.order, notPaidBefore: true })
    },
    paidBefore: async id => {
      const payOut = now(id)
      if (payOut?.kind !== 'before') return
      const { by } = payOut.order
      put(id, { kind: 'checking', by })
      const reply = await ask(() => api['refund.recall']({ saleId: id, by }))
      if (!reply.ok) return put(id, { kind: 'not-noted', why: reply.error })
      put(id, reply.value === null ? { kind: 'not-ready' } : { kind: 'answered', by, outcome: reply.value })
    },
    askAgain: async id => {
      const payOut = now(id)
      if (payOut?.kind === 'unsure') await order(id, payOut.order)
    },
    handed: async id => {
      if (now(id)?.kind === 'noting') return
      close(id)
      // Until it is written down the sale would ask whether the customer has it.
      put(id, { kind: 'noting' })
      const reply = await ask(() => api['refund.handed']({ saleId: id }))
      const why = reply.ok ? reply.value : reply.error
      // The sale then stays on the board until it can be written down.
      if (why === null) drop(id)
      else put(id, { kind: 'not-noted', why })
    },
    close,
  }
}
