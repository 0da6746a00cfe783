import type { Clock } from '#shared/clock.ts'
import type { OrderId } from '#shared/domain/order.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import type { Notify } from '#shared/ipc/contract.ts'
import { SLOW_MS } from './order-tickets.ts'
import type { Tickets } from './till.ts'

/** Prints what comes out by itself when sales change, and what is due because nothing changes. */
export type AutomaticTickets = {
  /** A sale changed, or was found as it is at the start. */
  readonly hear: (sale: Sale) => void
  /** Nothing more is lined up. */
  readonly stop: () => void
}

export type AutomaticTicketsDeps = {
  readonly tickets: Pick<Tickets, 'printDue'> & { readonly order: Pick<Tickets['order'], 'printDue'> }
  /** False in a shop that prints by hand. */
  readonly isOn: () => boolean
  readonly notify: Notify
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  readonly onBug: (error: unknown) => void
}

/** A timer may end a little before the wall clock says so, ms. */
const TIMER_SLACK_MS = 50

export function createAutomaticTickets(deps: AutomaticTicketsDeps): AutomaticTickets {
  const { tickets, isOn, notify, clock, onBug } = deps
  const stopped = new AbortController()
  const watched = new Set<OrderId>()

  const print = async (sale: Sale): Promise<void> => {
    if (!isOn()) return
    const { id, order } = sale.facts
    const outcome = isOpen(sale) ? null : await tickets.printDue(id)
    if (outcome !== null) notify('ticket.printed', { saleId: id, outcome })
    const whole = order === null ? null : await tickets.order.printDue(id)
    if (order !== null && whole !== null) notify('order.printed', { orderId: order.id, outcome: whole })
  }
  /** Once for each order: looks at it when whoever paid for it has waited long enough. */
  const watch = async (sale: Sale): Promise<void> => {
    const { order, confirmedAt } = sale.facts
    if (order === null || !isOpen(sale) || watched.has(order.id)) return
    watched.add(order.id)
    await clock.sleep(Math.max(0, confirmedAt + SLOW_MS - clock.now()) + TIMER_SLACK_MS, stopped.signal)
    if (!stopped.signal.aborted) await print(sale)
    watched.delete(order.id)
  }

  return {
    hear: sale => {
      print(sale).catch(onBug)
      watch(sale).catch(onBug)
    },
    stop: () => stopped.abort(),
  }
}
