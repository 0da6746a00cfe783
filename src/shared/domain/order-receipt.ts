import { isOpen, isTestSale, type Sale } from './sale.ts'
import {
  goodsOf,
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

/** What the papers that came out so far make of the next one. */
export type PapersOfOrder = {
  /** Earlier prints of this very ticket. */
  readonly copy: number
  /** The gift code of a sale in the clear, for the paper that may bear it; null: its mask. */
  readonly codeOf: (sale: Sale) => string | null
  /** True when another original says already that the sale was done. */
  readonly isProved: (sale: Sale) => boolean
}

/**
 * The one ticket of several sales paid together, under the number of the first of them. Null when they were not paid
 * together.
 */
export function orderReceiptOf(
  sales: readonly Sale[],
  shop: { store: StoreData; timeZone: string },
  papers: PapersOfOrder,
): Receipt | null {
  const [first] = sales
  const order = first?.facts.order ?? null
  if (first === undefined || order === null) return null
  return {
    ...receiptOf(first, shop, papers.copy),
    kind: { kind: orderReceiptKindOf(sales), items: sales.map(sale => itemOf(sale, papers)) },
    total: order.total,
    cash: order.cash,
    change: order.change,
    test: sales.some(isTestSale),
  }
}

function itemOf(sale: Sale, { codeOf, isProved }: PapersOfOrder): ReceiptItem {
  return {
    ...goodsOf(sale),
    outcome: withCode(receiptKindOf(sale), codeOf(sale)),
    provedBefore: isProved(sale),
  }
}
