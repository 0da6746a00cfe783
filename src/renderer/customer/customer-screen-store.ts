import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CustomerScreen } from '#shared/domain/customer-view.ts'
import type { CustomerApi } from '#shared/ipc/customer-channels.ts'
import { ask } from '#renderer/ipc/ask.ts'

/** What the page turned to the customer shows; null until the main process has said so. */
export type CustomerScreenStore = {
  readonly store: StoreApi<{ readonly screen: CustomerScreen | null }>
  readonly start: () => Promise<void>
  readonly agree: (id: string) => Promise<void>
}

export function createCustomerScreenStore(api: CustomerApi): CustomerScreenStore {
  const store = createStore<{ readonly screen: CustomerScreen | null }>(() => ({ screen: null }))
  return {
    store,
    start: async () => {
      api.onChanged(screen => store.setState({ screen }))
      const reply = await ask(() => api.now())
      // News that came while the question was open is fresher than its answer.
      if (reply.ok && store.getState().screen === null) store.setState({ screen: reply.value })
    },
    agree: async id => {
      await ask(() => api.agree(id))
    },
  }
}
