import type { Language } from './settings.ts'
import type { Centavos } from './money.ts'

/** One thing the customer buys, as they know it. */
export type CustomerItem = {
  readonly carrier: string
  /** The carrier's mark as the counter shows it; null for its letters. */
  readonly logo: string | null
  readonly product: string
  /** What the number is called on this product. */
  readonly label: string
  readonly reference: string
  /** With the shop's fee; null while the price is being asked for. */
  readonly amount: Centavos | null
}

/** How a paid purchase stands, as far as the customer needs to know. */
export type CustomerOutcome = 'sending' | 'in-process' | 'done' | 'failed' | 'ask-staff'

/** What the screen turned to the customer shows. Never a gift code, a folio or anything of another customer. */
export type CustomerView =
  /** The shop's name: nobody is being served, or nothing is certain enough to show. */
  | { readonly kind: 'idle' }
  /** Read it back: is this your number? `id` names this very question, so that an answer to an older one counts for nothing. */
  | { readonly kind: 'check'; readonly id: string; readonly item: CustomerItem; readonly agreed: boolean }
  /** The total, while the cash is counted. */
  | { readonly kind: 'pay'; readonly items: readonly CustomerItem[]; readonly total: Centavos }
  | {
      readonly kind: 'paid'
      readonly items: readonly CustomerItem[]
      readonly total: Centavos
      readonly cash: Centavos
      readonly change: Centavos
      readonly outcome: CustomerOutcome
      /** A bill among them is done here, and seen at its company only in 24 to 48 working hours. */
      readonly appliedLater: boolean
    }

/** The whole screen: the view and how to say it. */
export type CustomerScreen = {
  readonly view: CustomerView
  readonly language: Language
  /** The shop's name; empty when it has none yet. */
  readonly store: string
  /** Nothing sold here is real: PRUEBA. */
  readonly test: boolean
  /** The customer can touch this screen. */
  readonly touch: boolean
}

/** True when nothing more will happen to what the customer sees. */
export function isOver(view: CustomerView): boolean {
  return view.kind === 'paid' && view.outcome !== 'sending' && view.outcome !== 'in-process'
}
