import type { Environment } from './environment.ts'
import type {
  Folio,
  PurchaseId,
  Reference,
  SaleId,
  TerminalId,
  TicketNumber,
  TransactionHash,
} from './ids.ts'
import type { Centavos } from './money.ts'
import type { OrderPart } from './order.ts'
import type { Sku } from './sku.ts'
import type { NotTaken, Doubt, FailureReason, ReviewReason, Decision } from './sale-outcome.ts'
import type { Refund, MaybePaidBack } from './refund.ts'

/** What the cashier confirmed. Written once with the intent and never changed after. */
export type SaleFacts = {
  readonly id: SaleId
  readonly ticket: TicketNumber
  readonly terminal: TerminalId
  readonly environment: Environment
  /** When the cashier confirmed, ms since the epoch. */
  readonly confirmedAt: number
  /** The SKU as it was when it was sold. */
  readonly sku: Sku
  readonly reference: Reference
  readonly face: Centavos
  /** Cargo por servicio, the shop's own. */
  readonly fee: Centavos
  readonly total: Centavos
  /** What the customer handed over; change is `cash - total`. */
  readonly cash: Centavos
  readonly change: Centavos
  /** The idempotency key. One per intent, for ever. */
  readonly transactionHash: TransactionHash
  /** The exact bytes of the POST. A resend sends this text again, never a new serialisation. */
  readonly requestBody: string
  /**
   * Fingerprint of the API key it is bought with (see `keyPrintOf`), null in entries older than this field. Another key
   * may ask about the sale, and never sends it again.
   */
  readonly keyPrint: string | null
  /** Who said to be at the till, as typed there; null when nobody did, and in entries older than this field. */
  readonly cashier: string | null
  /** The order it was paid in with others, null when it was paid alone. */
  readonly order: OrderPart | null
}

/**
 * A sale of ours. Each variant holds only what is true in that state.
 *
 * `doubt` in `sent`: an earlier send was never answered, so no refusal can prove that nothing was charged.
 * `firstSentAt` opens the window in which the same key may be sent again: the first send that may have been taken, by our
 * clock. `firstSkewMs` is what Chipi's clock said minus ours at that moment, null while unknown: ours may be set later.
 */
export type Sale = Standing & { readonly maybePaidBack?: MaybePaidBack | undefined }

type Standing =
  /** Confirmed and on disk; nothing is at Chipi. The submit step or the cashier moves it on. */
  | {
      readonly state: 'intent'
      readonly facts: SaleFacts
      readonly attempts: number
      readonly firstSentAt: number | null
      readonly firstSkewMs: number | null
      readonly notTaken: NotTaken | null
      readonly since: number
    }
  /** On the wire, or was when we stopped. Credits may be debited. */
  | {
      readonly state: 'sent'
      readonly facts: SaleFacts
      readonly attempts: number
      readonly firstSentAt: number
      readonly firstSkewMs: number | null
      readonly doubt: Doubt | null
      readonly since: number
    }
  /** No usable answer came. Only an answer from Chipi may move it on. */
  | {
      readonly state: 'unknown'
      readonly facts: SaleFacts
      readonly attempts: number
      readonly firstSentAt: number
      readonly firstSkewMs: number | null
      readonly doubt: Doubt
      readonly since: number
    }
  /** Chipi has the purchase and has not said a last word. */
  | {
      readonly state: 'pending'
      readonly facts: SaleFacts
      readonly firstSentAt: number
      readonly purchaseId: PurchaseId
      readonly status: string
      readonly devMarked: boolean
      readonly since: number
    }
  /** Done. The folio is the customer's proof. */
  | {
      readonly state: 'settled'
      readonly facts: SaleFacts
      readonly purchaseId: PurchaseId
      readonly folio: Folio
      readonly devMarked: boolean
      readonly since: number
    }
  /** Not done, for certain. Whatever cash was taken is owed back. */
  | {
      readonly state: 'failed'
      readonly facts: SaleFacts
      readonly reason: FailureReason
      readonly purchaseId: PurchaseId | null
      readonly refund: Refund
      readonly since: number
    }
  /** No machine can settle it safely. A manager decides, with evidence. */
  | {
      readonly state: 'review'
      readonly facts: SaleFacts
      readonly reason: ReviewReason
      readonly purchaseId: PurchaseId | null
      readonly refund: Refund
      readonly since: number
    }
  /** Closed by a manager as done. Not `settled`: the proof is a person's word, not Chipi's. */
  | {
      readonly state: 'decided'
      readonly facts: SaleFacts
      readonly decision: Decision
      readonly purchaseId: PurchaseId | null
      readonly refund: Refund
      readonly since: number
    }

export type SaleState = Sale['state']
export type SaleIn<State extends SaleState> = Extract<Sale, { state: State }>

/** True while credits may be debited or a purchase may still turn out either way. */
export function isOpen(sale: Sale): boolean {
  return sale.state !== 'settled' && sale.state !== 'failed' && sale.state !== 'decided'
}

/** PRUEBA: made outside production, or marked by Chipi's DEV side whatever we believed. */
export function isTestSale(sale: Sale): boolean {
  return sale.facts.environment !== 'production' || ('devMarked' in sale && sale.devMarked)
}
