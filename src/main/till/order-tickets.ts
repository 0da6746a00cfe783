import type { SaleId } from '#shared/domain/ids.ts'
import { orderReceiptKindOf, orderReceiptOf } from '#shared/domain/order-receipt.ts'
import type { Clock } from '#shared/clock.ts'
import { codesOn, type Receipt, type ReceiptKind, type StoreData } from '#shared/domain/receipt.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import type { PrintOutcome, SavePdfOutcome } from '#shared/domain/selling.ts'
import { STILL_WAITING_MS } from '#main/printing/queue/still-waiting.ts'
import type { Ledger } from '#main/ledger/ledger.ts'

/** From the cashier's key on, after which a sale that is still open counts as slow, ms. */
export const SLOW_MS = 30_000

/** The one ticket of several sales paid together. Every sale of the order stands for it. */
export type OrderTickets = {
  /** As it would print now; null for a sale that was paid alone, or that is not here. */
  readonly preview: (id: SaleId) => string | null
  /** As a file, its gift codes masked as on the preview; counted as no print. Null for a sale that was paid alone. */
  readonly savePdf: (id: SaleId) => Promise<SavePdfOutcome | null>
  /** Null for a sale that was paid alone. */
  readonly print: (id: SaleId) => Promise<PrintOutcome | null>
  /**
   * Prints it by itself, once all its sales have a last word and one of them was done; or as it stands, when a customer has
   * waited for the last of them for too long. Null when it is not due.
   */
  readonly printDue: (id: SaleId) => Promise<PrintOutcome | null>
  /** Prints it if its original is not out, nor may be; else null. */
  readonly printAgain: (id: SaleId) => Promise<PrintOutcome | null>
}

export type OrderTicketsDeps = {
  readonly ledger: Pick<Ledger, 'sale'>
  readonly shop: () => { readonly store: StoreData; readonly timeZone: string }
  /** Tickets of a kind that came out for a sale so far. */
  readonly printedOf: (id: SaleId, kind: ReceiptKind['kind']) => number
  /** An original besides the ticket of the whole order says that the sale was done. */
  readonly isProved: (sale: Sale) => boolean
  /** Prints, and counts the print for each of these sales. */
  readonly put: (receipt: Receipt, ids: readonly SaleId[]) => Promise<PrintOutcome>
  /** The same for what comes out by itself: null when it is left to a person. */
  readonly putByItself: (receipt: Receipt, ids: readonly SaleId[]) => Promise<PrintOutcome | null>
  readonly draw: (receipt: Receipt) => string
  readonly save: (receipt: Receipt) => Promise<SavePdfOutcome>
  /** The gift code of a sale, for the one paper that bears it; null when there is none to print. */
  readonly codeOf: (sale: Sale) => string | null
  readonly clock: Pick<Clock, 'now'>
}

export function createOrderTickets(deps: OrderTicketsDeps): OrderTickets {
  const receiptFor = (sales: readonly Sale[], codeOf: (sale: Sale) => string | null): Receipt | null => {
    const [first] = sales
    if (first === undefined) return null
    const copy = deps.printedOf(first.facts.id, orderReceiptKindOf(sales))
    return orderReceiptOf(sales, deps.shop(), { copy, codeOf, isProved: deps.isProved })
  }
  const lookAt = (id: SaleId) => {
    const sales = salesOf(deps.ledger, id)
    return { sales, ids: sales.map(sale => sale.facts.id), receipt: receiptFor(sales, deps.codeOf) }
  }
  const masked = (id: SaleId): Receipt | null => receiptFor(salesOf(deps.ledger, id), () => null)
  return {
    preview: id => {
      const receipt = masked(id)
      return receipt === null ? null : deps.draw(receipt)
    },
    savePdf: async id => {
      const receipt = masked(id)
      return receipt === null ? null : deps.save(receipt)
    },
    print: async id => {
      const { receipt, ids } = lookAt(id)
      return receipt === null ? null : deps.put(receipt, ids)
    },
    printAgain: async id => {
      const { receipt, ids } = lookAt(id)
      return receipt?.copy === 0 ? deps.put(receipt, ids) : null
    },
    printDue: async id => {
      const { sales, receipt, ids } = lookAt(id)
      return receipt?.copy === 0 && isDue(sales, receipt, deps.clock.now())
        ? deps.putByItself(receipt, ids)
        : null
    },
  }
}

/** What was done is on paper while its customer is there, also when the rest takes days. */
function isDue(sales: readonly Sale[], receipt: Receipt, now: number): boolean {
  if (!sales.some(sale => sale.state === 'settled')) return false
  if (!sales.some(isOpen)) return true
  const waitedMs = now - receipt.at
  return waitedMs >= SLOW_MS && (waitedMs <= STILL_WAITING_MS || codesOn(receipt).includes(true))
}

/** Every sale of the order that a sale was paid in, by their places; none for one that was paid alone. */
export function salesOf(ledger: Pick<Ledger, 'sale'>, id: SaleId): readonly Sale[] {
  const order = ledger.sale(id)?.facts.order ?? null
  return order === null ? [] : order.sales.map(one => ledger.sale(one)).filter(sale => sale !== null)
}
