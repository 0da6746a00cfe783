import type { VaultProblem } from './connection.ts'
import type { SaleId } from './ids.ts'
import type { Centavos } from './money.ts'
import type { PinWeakness } from './pin.ts'
import type { LedgerProblem } from './selling.ts'

/** What only the manager's PIN allows, named by what is done once it is allowed. */
export const GUARDED_ACTS = ['drawer-opened', 'code-reprinted', 'code-shown'] as const
export type GuardedAct = (typeof GUARDED_ACTS)[number]

/** Who acts with the manager's PIN, until this terminal knows people by name. */
export const MANAGER = 'manager'
/** Who acts without any PIN. */
export const COUNTER = 'counter'

type Common = {
  /** ms since the epoch. */
  readonly at: number
  /** {@link MANAGER}, {@link COUNTER} or a person's name. */
  readonly by: string
  readonly saleId: SaleId | null
}

/**
 * Something a person did that no sale shows: an entry of the ledger, written before it is done. `reason` is what they gave
 * for it.
 */
export type Act = Common &
  (
    | { readonly type: 'act.drawer-opened'; readonly reason: string }
    /** A gift code was allowed onto paper once more; the `ticket.printed` after it says that it came out. */
    | { readonly type: 'act.code-reprinted'; readonly reason: string }
    /** A gift code was put on the screen. Without a reason: it stood in for the original ticket. */
    | { readonly type: 'act.code-shown'; readonly reason: string | null }
    | { readonly type: 'act.pin-set' }
    | { readonly type: 'act.pin-changed' }
    /** The PIN was wrong so often that the till makes them wait. `tries` in a row so far. */
    | {
        readonly type: 'act.pin-refused'
        readonly wanted: GuardedAct | 'pin-changed'
        readonly tries: number
      }
  )

/** An act as it stands in the ledger, with its entry's id. */
export type WrittenAct = { readonly id: string; readonly act: Act }

/** An act for a manager to read: with what was sold, where it is about a sale that the ledger knows. */
export type ListedAct = WrittenAct & { readonly sale: ActSale | null }
export type ActSale = {
  readonly id: SaleId
  readonly ticket: string
  /** As on the ticket. */
  readonly product: string
  readonly total: Centavos
}

/** What somebody with the PIN wants to do, and why. */
export type ActOrder = {
  readonly act: GuardedAct
  /** As typed. Lives as long as the call, and stands nowhere. */
  readonly pin: string
  readonly reason: string
  /** The sale it is about, if any. */
  readonly saleId: SaleId | null
}

/** Why a PIN was not enough. */
export type PinRefusal =
  /** This terminal has no PIN yet: it is set in the settings first. */
  | { readonly kind: 'not-set' }
  /** `triesLeft` more before a wait; at 0 the next one has to wait for `waitMs`. */
  | { readonly kind: 'wrong'; readonly triesLeft: number; readonly waitMs: number }
  /** Not even looked at: too many wrong ones. */
  | { readonly kind: 'locked'; readonly waitMs: number }
  | { readonly kind: 'vault'; readonly problem: VaultProblem }

/** What became of setting or changing the PIN. */
export type PinChangeOutcome =
  | { readonly kind: 'saved'; readonly change: 'set' | 'changed' }
  | { readonly kind: 'weak'; readonly why: PinWeakness }
  /** The till sells for real and is only visiting practice, whose book is not the one such a change belongs in. */
  | { readonly kind: 'practising' }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal }

/** Why an act may not be done. Nothing has happened then. */
export type ActRefusal = PinRefusal | { readonly kind: 'ledger'; readonly problem: LedgerProblem }
