import type { SaleId } from '#shared/domain/ids.ts'
import { createTurns } from '#main/platform/turns.ts'
import {
  receiptKindOf,
  receiptOf,
  type Receipt,
  type ReceiptKind,
  type StoreData,
} from '#shared/domain/receipt.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import type { Refund } from '#shared/domain/refund.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import type { Clock } from '#shared/clock.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { TicketPrinter } from '#main/printing/ticket-printer.ts'
import { createOrderTickets } from './order-tickets.ts'
import type { Tickets } from './till.ts'

export type TicketsDeps = {
  readonly ledger: Pick<Ledger, 'sale' | 'trail' | 'recordPrint'>
  readonly printer: TicketPrinter
  readonly shop: () => { readonly store: StoreData; readonly timeZone: string }
  /** The printer in use, to be written down with each print. */
  readonly printerName: () => string
  readonly clock: Clock
}

/**
 * Tickets of this ledger's sales, each print counted so that every reprint says COPIA. A sale can have several originals,
 * one of each kind: its slip, its vale, the receipt of the money handed back.
 */
export function createTickets({ ledger, printer, printerName, shop, clock }: TicketsDeps): Tickets {
  // Read, print and count as one: two prints at once would both be the original.
  const inTurn = createTurns()
  const receiptFor = (sale: Sale): Receipt => receiptOf(sale, shop(), countProofs(ledger, sale))
  const put = async (receipt: Receipt, ...ids: readonly SaleId[]): Promise<PrintOutcome> => {
    const outcome = await printer.print(receipt)
    if (outcome.kind === 'printed') {
      // A full disk here loses a count, never a sale: the paper is out.
      const print = { at: clock.now(), printer: printerName(), kind: receipt.kind.kind }
      for (const id of ids) ledger.recordPrint(id, print)
    }
    return outcome
  }

  const orders = createOrderTickets({
    ledger,
    shop,
    printedOf: (id, kind) => countPrints(ledger, id, kind),
    put: (receipt, ids) => put(receipt, ...ids),
    draw: printer.preview,
  })

  return {
    order: {
      preview: orders.preview,
      print: id => inTurn(() => orders.print(id)),
      printDue: id => inTurn(() => orders.printDue(id)),
    },
    preview: async id => {
      const sale = ledger.sale(id)
      return sale === null ? null : printer.preview(receiptFor(sale))
    },
    print: id => inTurn(() => put(receiptFor(mustFind(ledger, id)), id)),
    printDue: id =>
      inTurn(async () => {
        const sale = mustFind(ledger, id)
        const receipt = receiptFor(sale)
        return receipt.copy === 0 && printsByItself(sale) ? put(receipt, id) : null
      }),
    idle: () => inTurn(() => Promise.resolve()),
    savePdf: id => printer.savePdf(receiptFor(mustFind(ledger, id))),
  }
}

/** A ticket that someone waits for at the counter: the sale's own, the vale of a debt, the receipt of what was paid back. */
function printsByItself(sale: Sale): boolean {
  return (
    // One paid with others is on the ticket of its order.
    (sale.state === 'settled' && sale.facts.order === null) ||
    (sale.state === 'failed' && (owedBack(sale) !== null || isPaidNow(sale.refund)))
  )
}

/** What went back before the ledger was damaged had its paper then. */
function isPaidNow(refund: Refund): boolean {
  return refund.kind === 'paid' && refund.handing?.kind !== 'recalled'
}

/** Papers that proved of a sale what its own ticket would prove again: its own, and those of its whole order. */
function countProofs(ledger: TicketsDeps['ledger'], sale: Sale): number {
  const { kind } = receiptKindOf(sale)
  const own = countPrints(ledger, sale.facts.id, kind)
  return kind === 'sale' || kind === 'decided' ? own + countPrints(ledger, sale.facts.id, 'order') : own
}

function countPrints(ledger: TicketsDeps['ledger'], id: SaleId, kind: ReceiptKind['kind']): number {
  return ledger.trail(id).filter(entry => entry.type === 'ticket.printed' && entry.kind === kind).length
}

function mustFind(ledger: TicketsDeps['ledger'], id: SaleId): Sale {
  const sale = ledger.sale(id)
  if (sale === null) throw new Error(`no sale ${id}`)
  return sale
}
