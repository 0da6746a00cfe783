import { isOpen, isTestSale, type Sale } from './sale.ts'
import {
  receiptKindOf,
  receiptOf,
  withCode,
  type Receipt,
  type ReceiptItem,
  type StoreData,
} from './receipt.ts'

/** Kinds of ticket that an order has besides those of its sales. */
export type OrderReceiptKind = 'order' | 'order-in-progress'

/** What the one ticket of an order can prove now: nothing whole while one of its sales has no last word. */
export function orderReceiptKindOf(sales: readonly Sale[]): OrderReceiptKind {
  return sales.some(isOpen) ? 'order-in-progress' : 'order'
}

/**
 * The one ticket of several sales paid together, under the number of the first of them. `copy` counts earlier prints.
 * `codeOf`: the gift code of a sale in the clear, for the paper that may bear it; else its mask. Null when they were not paid
 * together.
 */
export function orderReceiptOf(
  sales: readonly Sale[],
  shop: { store: StoreData; timeZone: string },
  copy: number,
  codeOf: (sale: Sale) => string | null = () => null,
): Receipt | null {
  const [first] = sales
  const order = first?.facts.order ?? null
  if (first === undefined || order === null) return null
  return {
    ...receiptOf(first, shop, copy),
    kind: { kind: orderReceiptKindOf(sales), items: sales.map(sale => itemOf(sale, codeOf(sale))) },
    total: order.total,
    cash: order.cash,
    change: order.change,
    test: sales.some(isTestSale),
  }
}

function itemOf(sale: Sale, code: string | null): ReceiptItem {
  const { facts } = sale
  return {
    ticket: facts.ticket,
    shelf: facts.sku.shelf,
    carrier: facts.sku.carrier,
    product: facts.sku.name,
    referenceLabel: facts.sku.reference.label,
    reference: facts.reference,
    face: facts.face,
    fee: facts.fee,
    total: facts.total,
    outcome: withCode(receiptKindOf(sale), code),
  }
}
