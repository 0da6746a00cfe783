import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { QueuedTicket } from '#shared/domain/print-queue.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** Tickets that are owed and did not come out, as the main process knows them. */
export type TicketQueue = {
  readonly store: StoreApi<{ readonly tickets: readonly QueuedTicket[] }>
  readonly hear: (tickets: readonly QueuedTicket[]) => void
  readonly load: () => Promise<void>
  /** What becomes of it comes as news of the queue. */
  readonly print: (id: SaleId) => Promise<void>
  readonly drop: (id: SaleId) => Promise<void>
}

export function createTicketQueue({ api }: { api: RendererApi }): TicketQueue {
  const store = createStore<{ tickets: readonly QueuedTicket[] }>(() => ({ tickets: [] }))
  return {
    store,
    hear: tickets => store.setState({ tickets }),
    load: async () => {
      const reply = await ask(() => api['print-queue.list']())
      if (reply.ok) store.setState({ tickets: reply.value })
    },
    print: async saleId => void (await ask(() => api['print-queue.print']({ saleId }))),
    drop: async saleId => void (await ask(() => api['print-queue.drop']({ saleId }))),
  }
}
