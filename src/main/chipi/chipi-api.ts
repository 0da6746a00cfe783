import type { TokenProblem } from '#shared/domain/connection.ts'
import type { PurchaseId, SkuId, TransactionHash } from '#shared/domain/ids.ts'
import type { ConnectionCause } from '#shared/domain/link.ts'
import type { Centavos } from '#shared/domain/money.ts'
import type { Doubt, NotTaken, PurchaseReport, Refusal } from '#shared/domain/sale-outcome.ts'
import type { Sku } from '#shared/domain/sku.ts'
import type { Result } from '#shared/result.ts'

/** The Chipi Bills API as the rest of the main process sees it. No method throws; every failure is a value. */
export type ChipiApi = {
  /** One page of the catalog, in the shop's language. */
  readonly listSkus: (page: PageRequest, options?: ReadOptions) => Promise<ReadOutcome<SkuPage>>
  /** One SKU as Chipi has it now. */
  readonly getSku: (id: SkuId, options?: ReadOptions) => Promise<ReadOutcome<Sku>>
  /**
   * Buys. `requestBody` is the exact text of the body (made once per intent by `purchaseBody`); it leaves byte for byte.
   * Sent once, and once more only after a 401, which took nothing. Never rejects, never retries on its own.
   */
  readonly purchase: (requestBody: string) => Promise<PurchaseOutcome>
  /** What Chipi says now about a purchase it once acknowledged. */
  readonly getPurchase: (id: PurchaseId, options?: ReadOptions) => Promise<ReadOutcome<PurchaseReport>>
  /**
   * Looks a purchase up by our own key. Not documented for purchases paid with credits: finding it is proof, but
   * `not-found` proves nothing.
   */
  readonly findByHash: (hash: TransactionHash, options?: ReadOptions) => Promise<ReadOutcome<PurchaseReport>>
  /** What an amount is worth in US dollars at Chipi's live rate, which may change between two calls. */
  readonly usdAmount: (
    amount: Centavos,
    currency: 'MXN' | 'USD',
    options?: ReadOptions,
  ) => Promise<ReadOutcome<number>>
  /** How far Chipi's clock is ahead of ours, ms (negative: behind); null until an answer told, and while answers disagree. */
  readonly skewMs: () => number | null
  /** Ends open connections. Calls under way end as lost connections. */
  readonly close: () => Promise<void>
}

export type PageRequest = {
  /** Counted from 1. */
  readonly page: number
  /** Rows a page, 1 to 100. */
  readonly limit: number
}

/** Who waits for a read: decides its turn at the rate limiter. Purchases always go first. */
export type ReadUrgency = 'waiting' | 'background' | 'catalog'

export type ReadOptions = {
  /** Left out: `waiting` for everything but catalog pages, which are `catalog`. */
  readonly urgency?: ReadUrgency
  /** Give up with `rate-limited` rather than wait longer than this for a turn, ms. Left out: wait as long as it takes. */
  readonly maxWaitMs?: number
  /** Ends the wait for a turn or for the answer; the outcome is `aborted`. */
  readonly signal?: AbortSignal
}

/** What became of one POST. Each kind is exactly one event of a sale. */
export type PurchaseOutcome =
  /** Chipi has a purchase (`sale.reported`). Its status may already be the last word. */
  | { readonly kind: 'reported'; readonly report: PurchaseReport }
  /** Nothing left this computer, or Chipi said that it took nothing (`sale.not-taken`). The same body may go again. */
  | { readonly kind: 'not-taken'; readonly why: NotTaken; readonly cause: NotTakenCause }
  /** A 4xx that means "not done" (`sale.refused`). */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nobody knows (`sale.unanswered`): credits may be debited. */
  | { readonly kind: 'unanswered'; readonly doubt: Doubt }

/** The reason beneath a `NotTaken`, for logs and the connection screen. */
export type NotTakenCause =
  | { readonly kind: 'no-connection'; readonly cause: ConnectionCause }
  | { readonly kind: 'no-token'; readonly why: TokenProblem }
  | { readonly kind: 'no-key' }
  /** `by`: Chipi answered 429, or our own limiter has no room and kept the request here. */
  | { readonly kind: 'rate-limited'; readonly by: 'chipi' | 'us' }

/** Why a read gave nothing. Reads change nothing at Chipi, so every one of these may be tried again later. */
export type ReadProblem =
  | { readonly kind: 'no-connection'; readonly cause: ConnectionCause }
  /** The connection broke while the answer was awaited. */
  | { readonly kind: 'connection-lost' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'no-token'; readonly why: TokenProblem }
  /** 401, also with a fresh token: key or token is not accepted; Chipi does not say which. */
  | { readonly kind: 'unauthorized'; readonly detail: string }
  /** 404. */
  | { readonly kind: 'not-found'; readonly detail: string }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
  /** Any other 4xx. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'server-error'; readonly status: number }
  /** An answer that is not of the documented shape. */
  | { readonly kind: 'unreadable'; readonly status: number }
  /** Readable, but the SKU's amount cannot be charged (zero, negative or finer than a centavo). */
  | { readonly kind: 'unsellable' }
  | { readonly kind: 'aborted' }

export type ReadOutcome<T> = Result<T, ReadProblem>

/** A page of the catalog: every row Chipi listed is either in `skus` or in `dropped`. */
export type SkuPage = {
  readonly skus: readonly Sku[]
  readonly dropped: readonly DroppedRow[]
  /** How many SKUs Chipi says there are in all. */
  readonly total: number
  readonly page: number
  readonly limit: number
  readonly totalPages: number
}

/** A row of the catalog that cannot be sold from; its page stands. */
export type DroppedRow = {
  /** The row's own id, or null when not even that can be read. */
  readonly id: string | null
  readonly why: 'unreadable' | 'unsellable'
}
