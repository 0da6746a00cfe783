import type { SaleId } from '#shared/domain/ids.ts'
import { createTurns } from '#main/platform/turns.ts'
import { receiptOf, type Receipt, type StoreData } from '#shared/domain/receipt.ts'
import type { Sale } from '#shared/domain/sale.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import type { Clock } from '#shared/clock.ts'
import type { Ledger } from '#main/ledger/ledger.ts'
import type { TicketPrinter } from '#main/printing/ticket-printer.ts'
import type { Tickets } from './till.ts'

export type TicketsDeps = {
  readonly ledger: Pick<Ledger, 'sale' | 'printed' | 'recordPrint'>
  readonly printer: TicketPrinter
  readonly shop: () => { readonly store: StoreData; readonly timeZone: string }
  /** The printer in use, to be written down with each print. */
  readonly printerName: () => string
  readonly clock: Clock
}

/** Tickets of this ledger's sales, each print counted so that every reprint says COPIA. */
export function createTickets({ ledger, printer, printerName, shop, clock }: TicketsDeps): Tickets {
  // Read, print and count as one: two prints at once would both be the original.
  const inTurn = createTurns()
  const receiptFor = (sale: Sale): Receipt => receiptOf(sale, shop(), ledger.printed(sale.facts.id))

  return {
    preview: async id => {
      const sale = ledger.sale(id)
      return sale === null ? null : printer.preview(receiptFor(sale))
    },
    print: id =>
      inTurn(async () => {
        const receipt = receiptFor(mustFind(ledger, id))
        const outcome: PrintOutcome = await printer.print(receipt)
        if (outcome.kind === 'printed') {
          // A full disk here loses a count, never a sale: the paper is out.
          ledger.recordPrint(id, { at: clock.now(), printer: printerName(), kind: receipt.kind.kind })
        }
        return outcome
      }),
    savePdf: id => printer.savePdf(receiptFor(mustFind(ledger, id))),
  }
}

function mustFind(ledger: TicketsDeps['ledger'], id: SaleId): Sale {
  const sale = ledger.sale(id)
  if (sale === null) throw new Error(`no sale ${id}`)
  return sale
}
