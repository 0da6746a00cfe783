import type { Sale } from '#shared/domain/sale.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { ReferenceRules } from './reference-entry.ts'
import type { CarriedNumber, LastSold } from '../order/repeating.ts'
import type { OrderItem } from '../order/order-item.ts'
import type { Step } from './step.ts'

export type CounterDeps = {
  readonly api: RendererApi
  /** The pattern engine, fetched when a product is first chosen. */
  readonly loadRules: () => Promise<ReferenceRules>
  /** Told of every accepted sale before the status step shows it. */
  readonly onAccepted: (sale: Sale) => void
}

/** What the actions share: the step on screen, and a way to leave it only if it is still there after a wait. */
export type Desk = {
  readonly step: () => Step
  readonly rules: () => ReferenceRules | null
  readonly show: (step: Step) => void
  readonly learnRules: (rules: ReferenceRules) => void
  /** What this customer also pays for, besides the sale on screen. */
  readonly order: () => readonly OrderItem[]
  readonly setOrder: (items: readonly OrderItem[]) => void
  readonly carried: () => CarriedNumber | null
  readonly carry: (number: CarriedNumber | null) => void
  readonly lastSold: () => LastSold | null
  readonly remember: (sold: LastSold) => void
}
