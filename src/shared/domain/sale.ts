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
import type { Sku } from './sku.ts'

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
   * Fingerprint of the API key it is bought with (see `keyPrint`), null in entries older than this field. Another key
   * may ask about the sale, and never sends it again.
   */
  readonly keyPrint: string | null
}

/** Why nothing left this computer, or Chipi said it took nothing: the same intent may be sent again or abandoned. */
export type NotTaken =
  | { readonly kind: 'no-connection' }
  | { readonly kind: 'no-token' }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }

/** Why nobody knows whether Chipi took it. */
export type Doubt =
  | { readonly kind: 'timeout' }
  | { readonly kind: 'connection-lost' }
  | { readonly kind: 'server-error'; readonly status: number }
  | { readonly kind: 'unreadable'; readonly status: number }
  | { readonly kind: 'restarted' }
  /** Refused now, but an earlier send of the same intent was never answered: the refusal says nothing about that one. */
  | { readonly kind: 'refused-after-doubt'; readonly refusal: Refusal }
  /**
   * The ledger was damaged and put together again: what was written after its last safe entry is gone. It may have been
   * sent, answered, or given back in cash since. It is asked about, and never sent again.
   */
  | { readonly kind: 'ledger-rebuilt' }

/** A 4xx at the POST that means "not done", or the terminal word of a purchase that did not happen. */
export type Refusal = {
  readonly kind:
    'invalid-request' | 'invalid-sku' | 'unauthorized' | 'no-credits' | 'forbidden' | 'duplicate' | 'other'
  readonly status: number
  /** Chipi's own words, for the manager and the log; never the main sentence on a screen. */
  readonly detail: string
}

export type FailureReason =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Chipi has a purchase and its terminal word is FAILED. `detail` is its free text, if it gave any. */
  | { readonly kind: 'carrier-failed'; readonly detail: string | null }
  | { readonly kind: 'cancelled'; readonly detail: string | null }
  /** The cashier gave it up before anything was taken. */
  | { readonly kind: 'abandoned' }
  /** A manager found out that it was not done. */
  | { readonly kind: 'decided'; readonly decision: Decision }

export type ReviewReason =
  /** Still unanswered and the day turned: sending again could charge twice, and Chipi does not know the purchase. */
  | { readonly kind: 'window-closed'; readonly doubt: Doubt }
  /** Chipi says a purchase it once acknowledged does not exist. */
  | { readonly kind: 'purchase-vanished' }
  /** Chipi now says something else than the last word it had given: done after failed, or failed after done. */
  | { readonly kind: 'contradiction'; readonly status: string; readonly folio: string | null }
  /** Chipi has it and says nothing final for too long: days of PENDING, a word nobody knows, SUCCESS without a folio. */
  | { readonly kind: 'no-last-word'; readonly status: string }
  /** Bought with an API key that this terminal does not use any more, and the one in use does not find it. */
  | { readonly kind: 'key-changed' }

/** What a manager found out about a sale that no machine could settle, and on what evidence. */
export type Decision = {
  readonly outcome: 'done' | 'not-done'
  /** Who decided, as they are called in the shop. */
  readonly by: string
  /** What was checked: Chipi's dashboard, the customer's phone, the carrier. */
  readonly reason: string
  /** The folio read in Chipi's dashboard, when there was one. Never one that Chipi told this program. */
  readonly folio: string | null
}

/** What the shop owes a customer whose sale did not happen. */
export type Refund =
  /** No cash of this sale has to go back. */
  | { readonly kind: 'none' }
  | { readonly kind: 'owed'; readonly amount: Centavos }
  /** Handed back by a person of the shop, written down at `at` (ms since the epoch) before the cash left. */
  | {
      readonly kind: 'paid'
      readonly amount: Centavos
      readonly at: number
      readonly by: string
      /** Left out in entries older than this field: whoever wrote those is taken at their word. */
      readonly handing?: Handing | undefined
    }

/** What is known of the moment in which the cash itself went over. The program may die between the note and the hand. */
export type Handing =
  /** Written down; nobody has said yet that the customer has it. `attempt`: the one press that it belongs to. */
  | { readonly kind: 'noted'; readonly attempt: string }
  /** Somebody said that the customer has it. */
  | { readonly kind: 'handed'; readonly attempt: string; readonly at: number }
  /** It went back before the ledger was damaged, on a person's word: no cash left the drawer for this entry. */
  | { readonly kind: 'recalled' }

/**
 * The ledger was damaged and put together again while cash of this sale could still go back: the lost entries may say
 * that it did. It stays with the sale whatever Chipi says later, and a person is asked before any cash leaves.
 */
export type MaybePaidBack = {
  /** When the ledger was put together again, ms since the epoch. */
  readonly since: number
  /** A whole entry that lay loose in the damaged file, joined to nothing: who had paid it back, and when (ms). */
  readonly seen: { readonly by: string; readonly at: number } | null
}

/** Chipi's answer about one purchase, already parsed. */
export type PurchaseReport = {
  readonly id: PurchaseId
  /** Chipi's own word: PENDING, PROCESSING, SUCCESS, FAILED, CANCELLED or one we do not know. */
  readonly status: string
  /** `skuFileNumber` as it came. A folio only when the status is SUCCESS; otherwise it may hold a reason. */
  readonly fileNumber: string | null
  readonly ledgerEntryId: string | null
  readonly devMarked: boolean
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

export type SaleEventType = SaleEvent['type']

/** True while credits may be debited or a purchase may still turn out either way. */
export function isOpen(sale: Sale): boolean {
  return sale.state !== 'settled' && sale.state !== 'failed' && sale.state !== 'decided'
}

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

/** PRUEBA: made outside production, or marked by Chipi's DEV side whatever we believed. */
export function isTestSale(sale: Sale): boolean {
  return sale.facts.environment !== 'production' || ('devMarked' in sale && sale.devMarked)
}
