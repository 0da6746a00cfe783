import type { ActRefusal } from './act.ts'
import type { PrinterTrouble } from './printer-trouble.ts'

/** What became of opening the drawer outside a sale. */
export type DrawerOutcome =
  /** The pulse was sent; few drawers tell whether they opened. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'no-printer' }
  /** The till sells for real and is only visiting practice, where no real cash is taken out of a drawer. */
  | { readonly kind: 'practising' }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal }
  /** Allowed and written down, and the printer did not do it. */
  | { readonly kind: 'failed'; readonly trouble: PrinterTrouble }
