import { createStore, type StoreApi } from 'zustand/vanilla'
import { MOST_PARKED, stillParked, type Parked } from '#shared/domain/parked.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import { ask } from '#renderer/ipc/ask.ts'

export type ParkedState = {
  readonly list: readonly Parked[]
  /** Where the list could not be written; null while it could. */
  readonly unsavedIn: string | null
}

/** Sales on hold. Nothing of them was ever charged. */
export type ParkedSales = {
  readonly store: StoreApi<ParkedState>
  /** Fetches those of the environment in use. */
  readonly load: () => Promise<void>
  /** False when there is no room for one more. */
  readonly put: (what: Omit<Parked, 'id' | 'at'>) => boolean
  /** Puts one back that was taken, as it was. */
  readonly putBack: (parked: Parked) => void
  /** Takes one off the list and answers it; null when it is not there. */
  readonly take: (id: string) => Parked | null
}

export type ParkedSalesDeps = {
  readonly api: RendererApi
  readonly mintId: () => string
  readonly now: () => number
}

export function createParkedSales({ api, mintId, now }: ParkedSalesDeps): ParkedSales {
  const store = createStore<ParkedState>(() => ({ list: [], unsavedIn: null }))
  let loads = 0
  const keep = async (list: readonly Parked[]): Promise<void> => {
    store.setState({ list })
    const reply = await ask(() => api['parked.save'](list))
    store.setState({ unsavedIn: reply.ok ? (reply.value?.folder ?? null) : '' })
  }
  return {
    store,
    load: async () => {
      loads += 1
      const load = loads
      store.setState({ list: [], unsavedIn: null })
      const reply = await ask(() => api['parked.list']())
      if (reply.ok && load === loads) store.setState({ list: reply.value })
    },
    put: what => {
      const list = stillParked(store.getState().list, now())
      if (list.length >= MOST_PARKED) return false
      void keep([...list, { ...what, id: mintId(), at: now() }])
      return true
    },
    putBack: parked => {
      const { list } = store.getState()
      void keep([...list, parked].toSorted((one, other) => one.at - other.at))
    },
    take: id => {
      const { list } = store.getState()
      const found = list.find(parked => parked.id === id) ?? null
      if (found !== null) void keep(list.filter(parked => parked !== found))
      return found
    },
  }
}
