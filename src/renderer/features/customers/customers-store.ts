import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  AddCustomerOutcome,
  CustomerBook,
  CustomerId,
  ForgetOutcome,
  KnownCustomer,
} from '#shared/domain/customer.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { IpcFailure, Reply } from '#shared/ipc/define.ts'
import { ask } from '#renderer/ipc/ask.ts'
import type { CarriedNumber } from '../order/repeating.ts'

export type CustomersState = {
  readonly query: string
  /** What the search found; null while nothing was asked, or no till is open. */
  readonly book: CustomerBook | null
  readonly failure: IpcFailure | null
  /** Whose number would not open; null while none was tried. */
  readonly shut: KnownCustomer | null
  /** What the list says of a number; null while nobody knows. */
  readonly looked: { readonly reference: string; readonly customer: KnownCustomer | null } | null
}

export type Customers = {
  readonly store: StoreApi<CustomersState>
  readonly search: (query: string) => Promise<void>
  /** The first that this query finds, whatever is on screen; null for nobody. */
  readonly first: (query: string) => Promise<KnownCustomer | null>
  /** Whether the number belongs to somebody on the list. */
  readonly look: (reference: string) => Promise<void>
  /** The customer said yes. */
  readonly add: (sale: {
    readonly id: SaleId
    readonly reference: string
    readonly alias: string
  }) => Promise<Reply<AddCustomerOutcome | null>>
  /** To the read-back of what they usually buy. False when their number could not be opened. */
  readonly serve: (customer: KnownCustomer) => Promise<boolean>
  /** Null: everybody. */
  readonly forget: (id: CustomerId | null) => Promise<Reply<ForgetOutcome>>
}

export type CustomersDeps = {
  readonly api: RendererApi
  readonly sell: (number: CarriedNumber, usual: KnownCustomer['usual']) => void
}

const NOTHING: CustomersState = { query: '', book: null, failure: null, shut: null, looked: null }

export function createCustomersStore({ api, sell }: CustomersDeps): Customers {
  const store = createStore<CustomersState>(() => NOTHING)
  let searches = 0
  const search = async (query: string): Promise<void> => {
    searches += 1
    const mine = searches
    store.setState({ query, shut: null })
    const reply = await ask(() => api['customer.find']({ query }))
    // A later search may have answered first.
    if (mine !== searches) return
    store.setState(reply.ok ? { book: reply.value, failure: null } : { failure: reply.error })
  }
  const look = async (reference: string): Promise<void> => {
    store.setState({ looked: null })
    const reply = await ask(() => api['customer.find']({ query: reference }))
    if (!reply.ok || reply.value?.kind !== 'ready') return
    const [customer] = reply.value.found
    store.setState({ looked: { reference, customer: customer ?? null } })
  }
  return {
    store,
    search,
    first: async query => {
      const reply = await ask(() => api['customer.find']({ query }))
      return (reply.ok && reply.value?.kind === 'ready' ? reply.value.found[0] : null) ?? null
    },
    look,
    add: async ({ id, reference, alias }) => {
      const reply = await ask(() => api['customer.add']({ saleId: id, alias }))
      if (reply.ok && (reply.value?.kind === 'added' || reply.value?.kind === 'known')) {
        store.setState({ looked: { reference, customer: reply.value.customer } })
      }
      return reply
    },
    serve: async customer => {
      const reply = await ask(() => api['customer.number']({ id: customer.id }))
      if (!reply.ok || reply.value === null) {
        store.setState({ shut: customer })
        return false
      }
      sell({ reference: reply.value, name: customer.alias }, customer.usual)
      return true
    },
    forget: async id => {
      const reply = await ask(() =>
        id === null ? api['customer.forget-all']() : api['customer.forget']({ id }),
      )
      await search(store.getState().query)
      return reply
    },
  }
}
