import type { Centavos } from './money.ts'

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
