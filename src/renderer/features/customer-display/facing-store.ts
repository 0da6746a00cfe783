import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { Counter } from '#renderer/features/counter/counter-store.ts'
import type { Sales } from '#renderer/features/sale-status/sales-store.ts'
import { customerViewOf } from './customer-view-of.ts'

/** The counter's side of the screen turned to the customer. */
export type Facing = {
  /** The question (a quote's id) that the customer answered with "yes, it is my number" on their screen. */
  readonly store: StoreApi<{ readonly agreedTo: string | null }>
  readonly hear: (news: { readonly id: string }) => void
  /** Shows every step to the customer as it comes. The answer stops it. */
  readonly follow: (counter: Counter, sales: Sales) => () => void
}

export function createFacingStore({ api }: { api: RendererApi }): Facing {
  const store = createStore<{ readonly agreedTo: string | null }>(() => ({ agreedTo: null }))
  return {
    store,
    hear: ({ id }) => store.setState({ agreedTo: id }),
    follow: (counter, sales) => {
      let shown = ''
      const tell = (): void => {
        const { step } = counter.store.getState()
        const card = step.at === 'status' ? sales.store.getState().cards.get(step.saleId) : undefined
        const view = customerViewOf(step, card?.sale ?? null, store.getState().agreedTo)
        const text = JSON.stringify(view)
        if (text === shown) return
        shown = text
        void ask(() => api['customer-display.show'](view))
      }
      tell()
      const stops = [counter.store.subscribe(tell), sales.store.subscribe(tell), store.subscribe(tell)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
