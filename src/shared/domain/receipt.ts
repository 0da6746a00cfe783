import { assertNever } from '../assert-never.ts'
import { isCodeShelf, isMasked, maskFolio } from './gift-code.ts'
import { ZERO, type Centavos } from './money.ts'
import { isTestSale, type Sale } from './sale.ts'
import { owedBack } from './sale-refund.ts'
import type { FailureReason } from './sale-outcome.ts'
import type { Refund } from './refund.ts'
import type { Shelf } from './sku.ts'

/** Who sells, as it stands at the head of every ticket. */
export type StoreData = {
  readonly name: string
  readonly address: string
  readonly taxId: string
  readonly phone: string
}

/** What the ticket of one sale proves. Only `sale` may look like success; the others exist so that it never has to lie. */
export type SaleReceiptKind =
  | { readonly kind: 'sale'; readonly folio: string }
  /** Comprobante de trámite: paid, not yet settled. */
  | { readonly kind: 'in-progress' }
  /** Vale de devolución: not done, and the customer's claim to the money. */
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly owed: Centavos }
  /** Comprobante de devolución: the money went back. */
  | { readonly kind: 'refunded'; readonly amount: Centavos; readonly paidAt: number; readonly by: string }
  /** Done on a manager's word, with the folio read in Chipi's dashboard when there was one. */
  | { readonly kind: 'decided'; readonly folio: string | null; readonly by: string }

/** What a ticket proves. */
export type ReceiptKind =
  | SaleReceiptKind
  /** One ticket for several sales paid together, each of which has a last word. */
  | { readonly kind: 'order'; readonly items: readonly ReceiptItem[] }
  /** The same while one of them has none yet: it proves what was paid. */
  | { readonly kind: 'order-in-progress'; readonly items: readonly ReceiptItem[] }

/** One sale on the ticket of an order, and what is proved of it. */
export type ReceiptItem = Pick<
  Receipt,
  'ticket' | 'shelf' | 'carrier' | 'product' | 'referenceLabel' | 'reference' | 'face' | 'fee' | 'total'
> & {
  readonly outcome: SaleReceiptKind
  /** An earlier original proved this outcome already: this one must not look like a second. */
  readonly provedBefore: boolean
}

export const RECEIPT_KINDS = [
  'sale',
  'in-progress',
  'failed',
  'refunded',
  'decided',
  'order',
  'order-in-progress',
] as const satisfies readonly ReceiptKind['kind'][]

/** Everything a ticket says, before any width, font or printer. Laid out once, shown and printed from the same lines. */
export type Receipt = {
  readonly kind: ReceiptKind
  readonly store: StoreData
  readonly ticket: string
  readonly terminal: string
  /** Who was at the till; null when nobody had said. */
  readonly cashier: string | null
  /** When the cashier confirmed, ms since the epoch, told in `timeZone`. */
  readonly at: number
  readonly timeZone: string
  readonly shelf: Shelf
  readonly carrier: string
  readonly product: string
  readonly referenceLabel: string
  readonly reference: string
  readonly face: Centavos
  readonly fee: Centavos
  readonly total: Centavos
  readonly cash: Centavos
  readonly change: Centavos
  /** Stamped PRUEBA. */
  readonly test: boolean
  /** 0 for the original; 1 and up are reprints, marked COPIA and numbered. */
  readonly copy: number
}

/**
 * The ticket of a sale as it stands. `copy` counts earlier prints. `code`: the gift code in the clear, for the one paper that
 * may bear it; without it the ticket bears its mask.
 */
export function receiptOf(
  sale: Sale,
  shop: { store: StoreData; timeZone: string },
  copy: number,
  code: string | null = null,
): Receipt {
  const { facts } = sale
  return {
    kind: withCode(receiptKindOf(sale), code),
    store: shop.store,
    timeZone: shop.timeZone,
    terminal: facts.terminal,
    cashier: facts.cashier,
    at: facts.confirmedAt,
    ...goodsOf(sale),
    cash: facts.cash,
    change: facts.change,
    test: isTestSale(sale),
    copy,
  }
}

/** What was sold, as every ticket with that sale on it says. */
export function goodsOf({ facts }: Sale): Omit<ReceiptItem, 'outcome' | 'provedBefore'> {
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
  }
}

/** For each sale on a ticket, in their order: whether it says there that the sale was done. */
export function provesOn({ kind }: Receipt): readonly boolean[] {
  const outcomes = 'items' in kind ? kind.items.map(item => item.outcome) : [kind]
  return outcomes.map(outcome => outcome.kind === 'sale' || outcome.kind === 'decided')
}

/** The same with a gift code in the clear in place of its mask. */
export function withCode(kind: SaleReceiptKind, code: string | null): SaleReceiptKind {
  return code !== null && 'folio' in kind ? { ...kind, folio: code } : kind
}

/** For each sale on a ticket, in their order: whether its gift code stands there in the clear. */
export function codesOn({ kind, shelf }: Receipt): readonly boolean[] {
  if ('items' in kind) return kind.items.map(item => bearsCode(item.shelf, item.outcome))
  return [bearsCode(shelf, kind)]
}

function bearsCode(shelf: Shelf, kind: SaleReceiptKind): boolean {
  return isCodeShelf(shelf) && 'folio' in kind && kind.folio !== null && !isMasked(kind.folio)
}

/** What the ticket of a sale proves as the sale stands. Of a gift code it says the mask. */
export function receiptKindOf(sale: Sale): SaleReceiptKind {
  switch (sale.state) {
    case 'settled':
      return { kind: 'sale', folio: maskFolio(sale.folio) }
    case 'failed':
      return refunded(sale.refund) ?? { kind: 'failed', reason: sale.reason, owed: owedBack(sale) ?? ZERO }
    case 'decided':
      return { kind: 'decided', folio: maskedOrNull(sale.decision.folio), by: sale.decision.by }
    case 'intent':
    case 'sent':
    case 'unknown':
    case 'pending':
      return { kind: 'in-progress' }
    case 'review':
      // The customer has the money: no paper may say that the shop holds it for something under way.
      return refunded(sale.refund) ?? { kind: 'in-progress' }
    default:
      return assertNever(sale, 'receiptKindOf')
  }
}

function maskedOrNull(folio: string | null): string | null {
  return folio === null ? null : maskFolio(folio)
}

function refunded(refund: Refund): SaleReceiptKind | null {
  return refund.kind === 'paid'
    ? { kind: 'refunded', amount: refund.amount, paidAt: refund.at, by: refund.by }
    : null
}
