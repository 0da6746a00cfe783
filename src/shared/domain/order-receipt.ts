import { isOpen, isTestSale, type Sale } from './sale.ts'
import { receiptKindOf, receiptOf, type Receipt, type ReceiptItem, type StoreData } from './receipt.ts'

/** Kinds of ticket that an order has besides those of its sales. */
export type OrderReceiptKind = 'order' | 'order-in-progress'

/** What the one ticket of an order can prove now: nothing whole while one of its sales has no last word. */
export function orderReceiptKindOf(sales: readonly Sale[]): OrderReceiptKind {
  return sales.some(isOpen) ? 'order-in-progress' : 'order'
}

/**
 * The one ticket of several sales paid together, under the number of the first of them. `copy` counts earlier prints. Null
 * when they were not paid together.
 */
export function orderReceiptOf(
  sales: readonly Sale[],
  shop: { store: StoreData; timeZone: string },
  copy: number,
): Receipt | null {
  const [first] = sales
  const order = first?.facts.order ?? null
  if (first === undefined || order === null) return null
  return {
    ...receiptOf(first, shop, copy),
    kind: { kind: orderReceiptKindOf(sales), items: sales.map(itemOf) },
    total: order.total,
    cash: order.cash,
    change: order.change,
    test: sales.some(isTestSale),
  }
}

function itemOf(sale: Sale): ReceiptItem {
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
    outcome: receiptKindOf(sale),
  }
}
