import { createContext, useContext, type ReactNode } from 'react'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { Feedback } from './feedback/feedback.ts'
import type { Book } from './features/book/book-store.ts'
import type { Browse } from './features/catalog/browse-store.ts'
import type { Finder } from './features/catalog/search/finder-store.ts'
import type { Pins } from './features/catalog/pins-store.ts'
import type { Catalog } from './features/catalog/catalog-store.ts'
import type { Counter } from './features/counter/counter-store.ts'
import type { Customers } from './features/customers/customers-store.ts'
import type { Health } from './features/health/health-store.ts'
import type { Link } from './features/link/link-store.ts'
import type { Facing } from './features/customer-display/facing-store.ts'
import type { OrderPapers } from './features/order/order-papers.ts'
import type { LendParked } from './features/order/lend-parked.ts'
import type { ParkedSales } from './features/order/parked-store.ts'
import type { People } from './features/people/people-store.ts'
import type { SellerStore } from './features/people/seller-store.ts'
import type { Practice } from './features/practice/practice-store.ts'
import type { TicketQueue } from './features/print-queue/queue-store.ts'
import type { Refunds } from './features/refunds/refunds-store.ts'
import type { Review } from './features/review/review-store.ts'
import type { Sales } from './features/sale-status/sales-store.ts'
import type { Till } from './features/shell/till-store.ts'
import type { UnsavedForm } from './features/setup/unsaved-form.ts'
import type { Voice } from './voice/voice-store.ts'

/** What connected screens may reach. Dumb components below them never do. */
export type Stores = {
  readonly api: RendererApi
  readonly till: Till
  readonly catalog: Catalog
  readonly browse: Browse
  readonly finder: Finder
  readonly pins: Pins
  readonly counter: Counter
  readonly customers: Customers
  readonly sales: Sales
  readonly refunds: Refunds
  readonly review: Review
  readonly people: People
  readonly ticketQueue: TicketQueue
  readonly seller: SellerStore
  readonly feedback: Feedback
  readonly link: Link
  readonly book: Book
  readonly facing: Facing
  readonly voice: Voice
  readonly orderPapers: OrderPapers
  readonly parked: ParkedSales
  readonly lending: LendParked
  readonly practice: Practice
  readonly health: Health
  readonly unsavedSettings: UnsavedForm
}

const Context = createContext<Stores | null>(null)

export function StoresProvider(props: { readonly stores: Stores; readonly children: ReactNode }): ReactNode {
  return <Context value={props.stores}>{props.children}</Context>
}

/** @throws Error outside of the provider: a bug, since there is one root. */
export function useStores(): Stores {
  const stores = useContext(Context)
  if (stores === null) throw new Error('useStores outside of StoresProvider')
  return stores
}
