import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OrderId } from '#shared/domain/order.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { PrintOutcome, SavePdfOutcome } from '#shared/domain/selling.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'
import { paper } from '../sale-status/new-card.ts'
import type { Paper } from '../sale-status/sales-store.ts'

/** Null: the order is not in the ledger that is open. */
export type OrderPapersState = {
  readonly prints: ReadonlyMap<OrderId, Paper<PrintOutcome | null>>
  readonly pdfs: ReadonlyMap<OrderId, Paper<SavePdfOutcome | null>>
}

export type OrderPapers = {
  readonly store: StoreApi<OrderPapersState>
  /** Prints the ticket of an order, named by any of its sales. */
  readonly print: (order: OrderId, saleId: SaleId) => Promise<void>
  /** Saves it as a PDF, its gift codes masked. */
  readonly savePdf: (order: OrderId, saleId: SaleId) => Promise<void>
  readonly hear: (news: { orderId: OrderId; outcome: PrintOutcome }) => void
}

/** What became of the tickets of orders of this run. */
export function createOrderPapers({ api }: { readonly api: RendererApi }): OrderPapers {
  const store: OrderPapers['store'] = createStore(() => ({ prints: new Map(), pdfs: new Map() }))
  const put = (order: OrderId, print: Paper<PrintOutcome | null>): void =>
    store.setState(({ prints }) => ({ prints: new Map(prints).set(order, print) }))
  const putPdf = (order: OrderId, pdf: Paper<SavePdfOutcome | null>): void =>
    store.setState(({ pdfs }) => ({ pdfs: new Map(pdfs).set(order, pdf) }))
  return {
    store,
    print: async (order, saleId) => {
      put(order, { kind: 'busy' })
      put(order, paper(await ask(() => api['order.print']({ saleId }))))
    },
    savePdf: async (order, saleId) => {
      putPdf(order, { kind: 'busy' })
      putPdf(order, paper(await ask(() => api['order.save-pdf']({ saleId }))))
    },
    hear: ({ orderId, outcome }) => put(orderId, { kind: 'done', outcome }),
  }
}
