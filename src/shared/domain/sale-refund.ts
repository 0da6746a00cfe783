import { ZERO, type Centavos } from './money.ts'
import type { MaybePaidBack, Refund } from './refund.ts'
import type { SaleEvent } from './sale-event.ts'
import { isOpen, type Sale, type SaleFacts } from './sale.ts'

/** What still has to be handed back to the customer of a sale, centavos; null when nothing has. */
export function owedBack(sale: Sale): Centavos | null {
  return 'refund' in sale && sale.refund.kind === 'owed' ? sale.refund.amount : null
}

/** Why a person must be asked before the cash that is owed leaves; null when nothing is owed or nothing is in doubt. */
export function mayBePaidBack(sale: Sale): MaybePaidBack | null {
  return owedBack(sale) === null ? null : (sale.maybePaidBack ?? null)
}

/** The payment of which nobody has said yet that the customer has it; null when there is none. */
export function unhanded(sale: Sale): Extract<Refund, { kind: 'paid' }> | null {
  const paid = 'refund' in sale && sale.refund.kind === 'paid' ? sale.refund : null
  return paid?.handing?.kind === 'noted' ? paid : null
}

/** Somebody handed the owed cash back, or is about to. */
export function onRefundPaid(
  sale: Sale,
  { by, at, attempt }: Extract<SaleEvent, { type: 'sale.refund-paid' }>,
): Sale {
  // Only a sale that failed gives money back, and only once.
  if (sale.state !== 'failed' || sale.refund.kind !== 'owed') return sale
  const paid = { kind: 'paid', amount: sale.refund.amount, at, by } as const
  const refund: Refund = attempt === undefined ? paid : { ...paid, handing: { kind: 'noted', attempt } }
  return { ...sale, refund }
}

/** The customer has it. */
export function onRefundHanded(sale: Sale, at: number): Sale {
  const paid = unhanded(sale)
  if (paid?.handing?.kind !== 'noted' || !('refund' in sale)) return sale
  const { attempt } = paid.handing
  return { ...sale, refund: { ...paid, handing: { kind: 'handed', attempt, at } } }
}

/** The entries that would say whether the cash went back are lost. */
export function onMaybePaidBack(
  sale: Sale,
  { at, seen }: Extract<SaleEvent, { type: 'sale.maybe-paid-back' }>,
): Sale {
  // What went back for certain, and what is done, leaves nothing to be asked.
  if (!isOpen(sale) && owedBack(sale) === null) return sale
  return { ...sale, maybePaidBack: { since: at, seen: seen ?? sale.maybePaidBack?.seen ?? null } }
}

/** Somebody remembers that the cash went back before those entries were lost. */
export function onRefundRecalled(
  sale: Sale,
  { by, at }: Extract<SaleEvent, { type: 'sale.refund-recalled' }>,
): Sale {
  if (sale.state !== 'failed' || sale.refund.kind !== 'owed' || sale.maybePaidBack === undefined) return sale
  const { amount } = sale.refund
  return { ...sale, refund: { kind: 'paid', amount, at, by, handing: { kind: 'recalled' } } }
}

/** No cash of this sale has to go back. */
export const NONE: Refund = { kind: 'none' }

/** The cashier handed out the change when the sale began, so the total is what is still in the drawer. */
export function oweBack({ total }: SaleFacts): Refund {
  return total === ZERO ? NONE : { kind: 'owed', amount: total }
}
