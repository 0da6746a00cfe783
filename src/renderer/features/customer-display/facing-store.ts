import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaleId } from '#shared/domain/ids.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { Counter } from '#renderer/features/counter/counter-store.ts'
import type { Step } from '#renderer/features/counter/step.ts'
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
        const { step, order } = counter.store.getState()
        const { cards } = sales.store.getState()
        const view = customerViewOf(step, {
          sales: shownSales(step).flatMap(id => cards.get(id)?.sale ?? []),
          others: order.flatMap(({ standing }) => (standing.kind === 'ready' ? [standing.quote] : [])),
          agreedTo: store.getState().agreedTo,
        })
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

function shownSales(step: Step): readonly SaleId[] {
  if (step.at === 'status') return [step.saleId]
  return step.at === 'order-status' ? step.sales : []
}
