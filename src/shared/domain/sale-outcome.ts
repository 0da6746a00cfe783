import type { PurchaseId } from './ids.ts'

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
