import type { Clock } from '#shared/clock.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { mayBePaidBack } from '#shared/domain/sale-refund.ts'
import type { LedgerProblem, RecallRefundOutcome } from '#shared/domain/selling.ts'
import type { SaleBook } from './sale-book.ts'

/** Writes down that the cash of a sale went back before the ledger was damaged, on a person's word. No cash leaves. */
export type RecallRefund = (id: SaleId, by: string) => RecallRefundOutcome

/** Writes down that the customer has the cash of a refund that was noted. What is in the way, or null. */
export type RefundHanded = (id: SaleId) => LedgerProblem | null

export type RecallRefundDeps = { readonly book: SaleBook; readonly clock: Clock }

export function createRecallRefund({ book, clock }: RecallRefundDeps): RecallRefund {
  return (id, by) => {
    const sale = book.sale(id)
    if (mayBePaidBack(sale) === null) {
      const paid = 'refund' in sale && sale.refund.kind === 'paid'
      return { kind: paid ? 'already-paid' : 'not-owed', sale }
    }
    const recalled = book.record(id, { type: 'sale.refund-recalled', at: clock.now(), by })
    return recalled.ok
      ? { kind: 'recalled', sale: recalled.value }
      : { kind: 'ledger', problem: recalled.error }
  }
}

export function createRefundHanded({ book, clock }: RecallRefundDeps): RefundHanded {
  return id => {
    const handed = book.record(id, { type: 'sale.refund-handed', at: clock.now() })
    return handed.ok ? null : handed.error
  }
}
