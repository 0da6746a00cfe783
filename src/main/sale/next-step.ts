import { assertNever } from '#shared/assert-never.ts'
import type { PurchaseId, TransactionHash } from '#shared/domain/ids.ts'
import type { Refusal, ReviewReason } from '#shared/domain/sale-outcome.ts'
import type { Sale, SaleIn } from '#shared/domain/sale.ts'
import { maySendAgain } from './resend-window.ts'

/** What is done for a sale next, and how long to wait first (ms). */
export type Step =
  | { readonly do: 'send'; readonly afterMs: number }
  | { readonly do: 'ask'; readonly afterMs: number; readonly purchaseId: PurchaseId }
  | { readonly do: 'probe'; readonly afterMs: number; readonly hash: TransactionHash }
  | { readonly do: 'give-to-review'; readonly reason: ReviewReason }
  /** Nothing a machine may do: it is over, under way, or a person's turn. */
  | { readonly do: 'nothing' }

/** What this run of the program has already tried for a sale. Lost at a restart, on purpose: asking again is harmless. */
export type Pursuit = {
  /** Times tried in the present state. */
  readonly tries: number
  /** Of an unknown sale: what asking by our key showed since the last send. */
  readonly probed: 'not-yet' | 'out-of-reach' | 'unproven'
  /** How often Chipi has answered, since the last send, that it does not know the sale. */
  readonly unproven: number
  /** How often Chipi has answered, since the last send, in a way that will not tell (a 4xx, an answer nobody can read). */
  readonly untold: number
  /** How often Chipi has answered in the present state, and not with a last word. */
  readonly heard: number
}

export const FRESH: Pursuit = { tries: 0, probed: 'not-yet', unproven: 0, untold: 0, heard: 0 }

/** What the choice depends on besides the sale. */
export type Moment = {
  readonly now: number
  /** How long ago someone last asked for it to be sent, ms; null for an intent found at start-up, which waits for the cashier. */
  readonly wantedForMs: number | null
  readonly timeZone: string
  /** Chipi's clock minus ours, ms; null while unknown. */
  readonly skewMs: number | null
  /** Whether the sale is bought with the API key in use: another key may ask, and never sends. */
  readonly ownKey: boolean
  /** A random number in [0, 1). */
  readonly jitter: number
}

/** A sale nobody could send is left to the cashier after this long, ms. */
const KEEP_SENDING_MS = 60_000
/** When Chipi says "too many requests" the wait is worth more patience, ms. */
const KEEP_WAITING_FOR_TURN_MS = 3 * 60_000
/** Polling as in Chipi's own sample while someone waits: every 2.5 s, 12 times. */
const POLL_MS = 2_500
const POLLS_AT_FULL_PACE = 12
const SLOWEST_POLL_MS = 5 * 60_000
const SLOWEST_PROBE_MS = 60_000
/** A sale in review is asked about at this pace: a late answer may still settle it, and nothing is ever sent, ms. */
const REVIEW_MS = 10 * 60_000
/**
 * A Chipi that answers every question about a sale with a refusal or with nonsense will not tell: after this many, and with
 * no way left to send it again, a manager should look.
 */
const UNTOLD_LIMIT = 20
/** One stray "not found" is no proof; this many, and a manager should look. */
const UNPROVEN_LIMIT = 5
/** A purchase Chipi has acknowledged deserves more patience: its own reads may lag behind its writes. */
const VANISHED_LIMIT = 20
/** Longest a purchase may go on as PENDING or PROCESSING before a person is told, ms. */
const LONGEST_PENDING_MS = 3 * 24 * 60 * 60_000
/** A word nobody knows, or SUCCESS without its folio, is odd sooner, ms. */
const LONGEST_ODD_MS = 60 * 60_000
/** Chipi must have said so in this run, not only before a long weekend: this many answers. */
const HEARD_ENOUGH = 3

/** The one place that decides how a sale without a last word is pursued. Pure. */
export function nextStep(sale: Sale, pursuit: Pursuit, moment: Moment): Step {
  switch (sale.state) {
    case 'intent':
      return nextForIntent(sale, pursuit, moment)
    case 'unknown':
      return nextForUnknown(sale, pursuit, moment)
    case 'pending':
      return nextForPending(sale, pursuit, moment)
    case 'review':
      return nextForReview(sale, pursuit, moment)
    case 'sent':
    case 'settled':
    case 'failed':
    case 'decided':
      return { do: 'nothing' }
    default:
      return assertNever(sale, 'nextStep')
  }
}

function nextForIntent(sale: SaleIn<'intent'>, pursuit: Pursuit, moment: Moment): Step {
  const { wantedForMs, jitter } = moment
  if (wantedForMs === null || !mayBeSentWith(sale, moment)) return { do: 'nothing' }
  if (pursuit.tries === 0) return { do: 'send', afterMs: 0 }
  const why = sale.notTaken
  if (why?.kind === 'no-key') return { do: 'nothing' }
  const patience = why?.kind === 'rate-limited' ? KEEP_WAITING_FOR_TURN_MS : KEEP_SENDING_MS
  const asked = why?.kind === 'rate-limited' ? why.retryAfterMs : null
  // "Retry-After: 0" is no invitation to hammer: our own patience is the floor.
  const afterMs = Math.max(asked ?? 0, backOff(pursuit.tries, 30_000, jitter))
  return wantedForMs + afterMs > patience ? { do: 'nothing' } : { do: 'send', afterMs }
}

/** What has been on the wire with one key is never sent with another: two keys may be two accounts. */
export function mayBeSentWith(sale: SaleIn<'intent'>, { ownKey }: Pick<Moment, 'ownKey'>): boolean {
  return ownKey || sale.firstSentAt === null
}

function nextForUnknown(sale: SaleIn<'unknown'>, pursuit: Pursuit, moment: Moment): Step {
  const { now, timeZone, skewMs, ownKey, jitter } = moment
  const probe = (afterMs: number): Step => ({ do: 'probe', afterMs, hash: sale.facts.transactionHash })
  // A refused one is sent less and less often: a hundred of them must not use up the budget of the others.
  const slowestMs = sale.doubt.kind === 'refused-after-doubt' ? SLOWEST_POLL_MS : SLOWEST_PROBE_MS
  if (pursuit.probed === 'not-yet') return probe(backOff(pursuit.tries, slowestMs, jitter))
  const { firstSentAt, firstSkewMs } = sale
  const sendable =
    ownKey && maySendAgain({ firstSentAt, firstSkewMs, now, skewMs, timeZone }) && !isBeyondSending(sale)
  if (pursuit.probed === 'unproven' && sendable) return { do: 'send', afterMs: 0 }
  if (!sendable && (pursuit.unproven >= UNPROVEN_LIMIT || pursuit.untold >= UNTOLD_LIMIT)) {
    const reason: ReviewReason = ownKey
      ? { kind: 'window-closed', doubt: sale.doubt }
      : { kind: 'key-changed' }
    return { do: 'give-to-review', reason }
  }
  return probe(backOff(pursuit.tries, SLOWEST_PROBE_MS, jitter))
}

/** Refusals that a person can put an end to while the sale waits: a new token, more credits. */
const MENDABLE: ReadonlySet<Refusal['kind']> = new Set(['unauthorized', 'no-credits'])

/**
 * Sending again would only be refused again, or the entries that said
 * what became of it are lost: the customer may long have had the recharge, or the cash back.
 */
function isBeyondSending(sale: SaleIn<'unknown'>): boolean {
  if (sale.doubt.kind === 'ledger-rebuilt') return true
  return sale.doubt.kind === 'refused-after-doubt' && !MENDABLE.has(sale.doubt.refusal.kind)
}

function nextForPending(sale: SaleIn<'pending'>, pursuit: Pursuit, moment: Moment): Step {
  const { now, ownKey, jitter } = moment
  if (!ownKey && (pursuit.unproven >= UNPROVEN_LIMIT || pursuit.untold >= UNTOLD_LIMIT)) {
    // Another account cannot be expected to know it: that it is not found there means nothing.
    return { do: 'give-to-review', reason: { kind: 'key-changed' } }
  }
  if (pursuit.unproven >= VANISHED_LIMIT) {
    return { do: 'give-to-review', reason: { kind: 'purchase-vanished' } }
  }
  const { status } = sale
  if (pursuit.untold >= UNTOLD_LIMIT)
    return { do: 'give-to-review', reason: { kind: 'no-last-word', status } }
  if (pursuit.heard >= HEARD_ENOUGH && now - sale.since > longestPending(status)) {
    return { do: 'give-to-review', reason: { kind: 'no-last-word', status } }
  }
  const late = pursuit.tries - POLLS_AT_FULL_PACE
  const afterMs = late < 0 ? POLL_MS : spread(Math.min(POLL_MS * 1.5 ** (late + 1), SLOWEST_POLL_MS), jitter)
  return { do: 'ask', afterMs, purchaseId: sale.purchaseId }
}

function longestPending(status: string): number {
  return status === 'PENDING' || status === 'PROCESSING' ? LONGEST_PENDING_MS : LONGEST_ODD_MS
}

function nextForReview(sale: SaleIn<'review'>, pursuit: Pursuit, { jitter }: Moment): Step {
  const afterMs = spread(pursuit.tries === 0 ? SLOWEST_PROBE_MS : REVIEW_MS, jitter)
  const { purchaseId } = sale
  return purchaseId === null
    ? { do: 'probe', afterMs, hash: sale.facts.transactionHash }
    : { do: 'ask', afterMs, purchaseId }
}

function backOff(tries: number, slowestMs: number, jitter: number): number {
  return tries === 0 ? 0 : spread(Math.min(1_000 * 2 ** (tries - 1), slowestMs), jitter)
}

/** A fifth more or less, so that terminals sharing a key do not ask in step. */
function spread(ms: number, jitter: number): number {
  return Math.round(ms * (0.8 + 0.4 * jitter))
}
