import type { NotTaken, Doubt, Refusal, ReviewReason, Decision, PurchaseReport } from './sale-outcome.ts'
import type { MaybePaidBack } from './refund.ts'
import type { SaleFacts } from './sale.ts'

/** What happened to a sale, with the clock reading of that moment. Each one is an entry of the ledger. */
export type SaleEvent =
  | { readonly type: 'sale.intended'; readonly at: number; readonly facts: SaleFacts }
  /** Committed before the first byte of an attempt leaves. */
  | {
      readonly type: 'sale.sent'
      readonly at: number
      /** Chipi's clock minus ours as known at that moment, ms; left out while unknown. */
      readonly skewMs?: number | undefined
    }
  | { readonly type: 'sale.not-taken'; readonly at: number; readonly why: NotTaken }
  | { readonly type: 'sale.unanswered'; readonly at: number; readonly doubt: Doubt }
  | { readonly type: 'sale.refused'; readonly at: number; readonly refusal: Refusal }
  | { readonly type: 'sale.reported'; readonly at: number; readonly report: PurchaseReport }
  | { readonly type: 'sale.given-to-review'; readonly at: number; readonly reason: ReviewReason }
  | { readonly type: 'sale.abandoned'; readonly at: number }
  | { readonly type: 'sale.decided'; readonly at: number; readonly decision: Decision }
  /** The owed cash may go back to the customer now. `attempt` is left out in entries older than that field. */
  | {
      readonly type: 'sale.refund-paid'
      readonly at: number
      readonly by: string
      readonly attempt?: string | undefined
    }
  /** The customer has it: whoever handed it over said so. */
  | { readonly type: 'sale.refund-handed'; readonly at: number }
  /** The ledger was rebuilt: see {@link MaybePaidBack}. */
  | { readonly type: 'sale.maybe-paid-back'; readonly at: number; readonly seen: MaybePaidBack['seen'] }
  /** A person knows that the cash went back before the ledger was damaged. */
  | { readonly type: 'sale.refund-recalled'; readonly at: number; readonly by: string }
