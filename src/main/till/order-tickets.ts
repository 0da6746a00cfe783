import type { SaleId } from '#shared/domain/ids.ts'
import { orderReceiptKindOf, orderReceiptOf } from '#shared/domain/order-receipt.ts'
import type { Receipt, ReceiptKind, StoreData } from '#shared/domain/receipt.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/** The one ticket of several sales paid together. Every sale of the order stands for it. */
export type OrderTickets = {
  /** As it would print now; null for a sale that was paid alone, or that is not here. */
  readonly preview: (id: SaleId) => string | null
  /** Null for a sale that was paid alone. */
  readonly print: (id: SaleId) => Promise<PrintOutcome | null>
  /** Prints it by itself, once all its sales have a last word and one of them was done; null when it is not due. */
  readonly printDue: (id: SaleId) => Promise<PrintOutcome | null>
  /** Prints it if its original is not out, nor may be; else null. */
  readonly printAgain: (id: SaleId) => Promise<PrintOutcome | null>
}

export type OrderTicketsDeps = {
  readonly ledger: Pick<Ledger, 'sale'>
  readonly shop: () => { readonly store: StoreData; readonly timeZone: string }
  /** Tickets of a kind that came out for a sale so far. */
  readonly printedOf: (id: SaleId, kind: ReceiptKind['kind']) => number
  /** Prints, and counts the print for each of these sales. */
  readonly put: (receipt: Receipt, ids: readonly SaleId[]) => Promise<PrintOutcome>
  readonly draw: (receipt: Receipt) => string
  /** The gift code of a sale, for the one paper that bears it; null when there is none to print. */
  readonly codeOf: (sale: Sale) => string | null
}

export function createOrderTickets(deps: OrderTicketsDeps): OrderTickets {
  /** Gift codes wait for the ticket of the whole order: a slip for something under way bears none. */
  const receiptFor = (sales: readonly Sale[], codeOf?: (sale: Sale) => string | null): Receipt | null => {
    const [first] = sales
    if (first === undefined) return null
    const kind = orderReceiptKindOf(sales)
    const copies = deps.printedOf(first.facts.id, kind)
    return orderReceiptOf(sales, deps.shop(), copies, kind === 'order' ? codeOf : undefined)
  }
  const put = async (sales: readonly Sale[], receipt: Receipt): Promise<PrintOutcome> =>
    deps.put(
      receipt,
      sales.map(sale => sale.facts.id),
    )
  return {
    preview: id => {
      const receipt = receiptFor(salesOf(deps.ledger, id))
      return receipt === null ? null : deps.draw(receipt)
    },
    print: async id => {
      const sales = salesOf(deps.ledger, id)
      const receipt = receiptFor(sales, deps.codeOf)
      return receipt === null ? null : put(sales, receipt)
    },
    printAgain: async id => {
      const sales = salesOf(deps.ledger, id)
      const receipt = receiptFor(sales, deps.codeOf)
      return receipt?.copy === 0 ? put(sales, receipt) : null
    },
    printDue: async id => {
      const sales = salesOf(deps.ledger, id)
      const receipt = receiptFor(sales, deps.codeOf)
      const due = !sales.some(isOpen) && sales.some(sale => sale.state === 'settled')
      return receipt !== null && due && receipt.copy === 0 ? put(sales, receipt) : null
    },
  }
}

/** Every sale of the order that a sale was paid in, by their places; none for one that was paid alone. */
export function salesOf(ledger: Pick<Ledger, 'sale'>, id: SaleId): readonly Sale[] {
  const order = ledger.sale(id)?.facts.order ?? null
  return order === null ? [] : order.sales.map(one => ledger.sale(one)).filter(sale => sale !== null)
}
