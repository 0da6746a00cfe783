import { createPrintQueue } from '#main/printing/queue/print-queue.ts'
import type { QueueFile } from '#main/printing/queue/queue-file.ts'
import { add } from '#shared/domain/money.ts'
import type { QueuedSale } from '#shared/domain/print-queue.ts'
import { codeOf } from '#shared/domain/sale-code.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { cameOut } from '#shared/domain/selling.ts'
import type { Notify } from '#shared/ipc/contract.ts'
import { createTickets, type TicketsDeps } from './tickets.ts'
import type { TicketQueue, Tickets } from './till.ts'

export type QueuedTicketsDeps = Omit<TicketsDeps, 'queue'> & {
  readonly queueFile: QueueFile
  readonly notify: Notify
  readonly onBug: (error: unknown) => void
}

/** Tickets whose originals are printed until they come out, or until a person says that they need not. */
export function createQueuedTickets(deps: QueuedTicketsDeps): Tickets & { readonly queue: TicketQueue } {
  const { clock, notify, onBug, queueFile } = deps
  const tickets = createTickets({ ...deps, queue: () => queue })

  const printAgain: Tickets['printAgain'] = async (ids, isDue) => {
    const outcome = await tickets.printAgain(ids, isDue)
    const [saleId] = ids
    if (saleId === undefined || outcome === null || !cameOut(outcome)) return outcome
    const order = ids.length > 1 ? (deps.ledger.sale(saleId)?.facts.order ?? null) : null
    if (order === null) notify('ticket.printed', { saleId, outcome })
    else notify('order.printed', { orderId: order.id, outcome })
    return outcome
  }

  const queue = createPrintQueue({
    file: queueFile,
    clock,
    printAgain,
    sold: ids => soldWith(ids.flatMap(id => deps.ledger.sale(id) ?? [])),
    onChange: list => notify('print-queue.changed', [...list]),
    onBug,
  })
  // Asked before anything else prints, so that what may be on paper is counted first.
  for (const { saleIds, kind } of queue.doubted()) tickets.countDoubt(saleIds, kind).catch(onBug)

  return {
    ...tickets,
    queue: {
      list: queue.list,
      drop: queue.drop,
      start: queue.start,
      stop: queue.stop,
      print: async saleId => {
        const ids = queue.salesOf(saleId)
        return ids.length > 1 ? tickets.order.print(saleId) : tickets.print(saleId)
      },
    },
  }
}

function soldWith(sales: readonly Sale[]): QueuedSale {
  const [first] = sales
  if (first === undefined) return null
  return {
    product: first.facts.sku.name,
    total: add(...sales.map(({ facts }) => facts.total)),
    codeOf: sales.find(sale => codeOf(sale) !== null)?.facts.id ?? null,
  }
}
