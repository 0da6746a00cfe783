import { MOST_IN_ORDER, type OrderStop } from '#shared/domain/order.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { Quote, QuoteOutcome, SaleStop } from '#shared/domain/selling.ts'
import type { Desk } from '../counter/desk.ts'
import { START, type Draft, type Step, type StepAt } from '../counter/step.ts'
import { itemOf, needsLook, type OrderItem, type Standing } from './order-item.ts'

export type Ordering = {
  /** The sale on screen was agreed to and will be paid with the next one: back to the carriers. */
  readonly addToOrder: () => void
  /** Nothing more: on to the cash for all of them. */
  readonly collectOrder: () => void
  readonly removeFromOrder: (key: string) => void
  /** Takes the sale on screen out of the order and reads the one before it back again: it must be seen which one stayed. */
  readonly leaveOut: () => void
  readonly dropOrder: () => void
}

export function createOrdering(
  desk: Desk,
  { quoteAgain }: { readonly quoteAgain: () => Promise<void> },
): Ordering {
  return {
    addToOrder: () => {
      const step = desk.step()
      if (step.at !== 'confirm' || step.pricing.kind !== 'quoted' || !hasRoom(desk.order())) return
      desk.setOrder([...desk.order(), itemOf(step.draft, { kind: 'ready', quote: step.pricing.quote })])
      desk.show(START)
    },
    collectOrder: () => {
      const last = desk.order().at(-1)
      if (last !== undefined && desk.step().at === 'carriers') takeUp(desk, last)
    },
    removeFromOrder: key => {
      const step = desk.step()
      // Once the cash is submitted the order belongs to the main process.
      if (step.at === 'cash' && (step.tender.kind === 'submitting' || step.tender.kind === 'unsure')) return
      const gone = desk.order().find(item => item.key === key)
      if (gone === undefined) return
      desk.setOrder(without(desk.order(), gone))
      // What stopped the sale on screen is no longer there.
      if (twinOf(step) !== null && twinOf(step) === quoteIdOf(gone)) void quoteAgain()
    },
    leaveOut: () => {
      if (desk.step().at !== 'confirm') return
      const last = desk.order().at(-1)
      if (last === undefined) return desk.show(START)
      takeUp(desk, { ...last, heard: false })
    },
    dropOrder: () => desk.setOrder([]),
  }
}

/** The sale in the order for whose sake the one on screen cannot go on. */
function twinOf(step: Step): SaleId | null {
  if (step.at !== 'confirm' || step.pricing.kind !== 'stopped') return null
  const { stop } = step.pricing
  return stop.kind === 'twin-in-order' ? stop.quoteId : null
}

/** Shows the first sale that nobody has heard yet as it is read back; the others follow, each on its own yes. */
export function readBackNext(desk: Desk): void {
  const next = desk.order().find(needsLook)
  if (next !== undefined) takeUp(desk, next)
}

/** Whether one more sale may join the one on screen and those before it. */
export function hasRoom(order: readonly OrderItem[]): boolean {
  return order.length < MOST_IN_ORDER - 1
}

/** To the cash with this sale and the others, unless one of the others has to be looked at or read back first. */
export function toCash(desk: Desk, current: { readonly draft: Draft; readonly quote: Quote }): void {
  const unseen = desk.order().find(needsLook)
  if (unseen === undefined) return desk.show({ at: 'cash', ...current, tender: { kind: 'choosing' } })
  desk.setOrder([...desk.order(), itemOf(current.draft, { kind: 'ready', quote: current.quote })])
  takeUp(desk, unseen)
}

/** What the main process had against an order that was submitted: nothing of it was written down. */
export function onOrderStopped(desk: Desk, step: StepAt<'cash'>, stops: readonly OrderStop[]): void {
  const own = stops.find(({ quoteId }) => quoteId === step.quote.id)
  // What stops all of them alike (a full disk) is nobody's fault: one is enough to show it.
  const shared = own !== undefined && stops.every(({ stop }) => stop.kind === own.stop.kind)
  if (!shared) for (const { quoteId, stop } of stops) markStopped(desk, quoteId, stop)
  if (own !== undefined) return showStopped(desk, step.draft, own.stop)
  const first = desk.order().find(({ standing }) => standing.kind === 'stopped')
  if (first?.standing.kind !== 'stopped') return
  const { stop } = first.standing
  desk.setOrder([...without(desk.order(), first), itemOf(step.draft, { kind: 'ready', quote: step.quote })])
  showStopped(desk, first.draft, stop)
}

/** News about the price of an item that was agreed to before. True when it was about one. */
export function hearOrderQuote(
  desk: Desk,
  { quoteId, outcome }: { quoteId: SaleId; outcome: QuoteOutcome },
): boolean {
  const isAboutItem = desk.order().some(item => quoteIdOf(item) === quoteId)
  if (!isAboutItem || outcome.kind === 'quoted') return isAboutItem
  markStopped(desk, quoteId, outcome.stop)
  const step = desk.step()
  if (step.at !== 'cash') return true
  // No cash was submitted: the cashier has to see it before the customer pays.
  if (step.tender.kind === 'submitting' || step.tender.kind === 'unsure') return true
  toCash(desk, step)
  return true
}

/** Puts an item of the order on screen: on to the cash when nothing is left to say about it, else to be read back. */
function takeUp(desk: Desk, item: OrderItem): void {
  desk.setOrder(without(desk.order(), item))
  const { draft, standing, heard } = item
  if (standing.kind === 'stopped') {
    return desk.show({ at: 'confirm', draft, pricing: { ...standing, cashInHand: false } })
  }
  const { quote } = standing
  if (heard) return toCash(desk, { draft, quote })
  desk.show({ at: 'confirm', draft, pricing: { kind: 'quoted', quote } })
}

function showStopped(desk: Desk, draft: Draft, stop: SaleStop): void {
  desk.show({ at: 'confirm', draft, pricing: { kind: 'stopped', stop, cashInHand: true } })
}

function markStopped(desk: Desk, quoteId: SaleId, stop: SaleStop): void {
  const standing: Standing = { kind: 'stopped', stop }
  desk.setOrder(desk.order().map(item => (quoteIdOf(item) === quoteId ? { ...item, standing } : item)))
}

function quoteIdOf({ standing }: OrderItem): SaleId | null {
  return standing.kind === 'ready' ? standing.quote.id : null
}

function without(order: readonly OrderItem[], item: OrderItem): readonly OrderItem[] {
  return order.filter(other => other.key !== item.key)
}
