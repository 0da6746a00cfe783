import type { Reference, SaleId } from './ids.ts'
import type { Centavos } from './money.ts'
import type { PrinterTrouble } from './printer-trouble.ts'
import type { Sale } from './sale.ts'
import type { Sku } from './sku.ts'

/** A price promised to the cashier while the customer decides: the sale's id is born here. */
export type Quote = {
  readonly id: SaleId
  readonly sku: Sku
  readonly reference: Reference
  readonly face: Centavos
  readonly fee: Centavos
  readonly total: Centavos
  /** The catalog's rule for the reference could not be read, so nobody checked it: look twice. */
  readonly referenceUnchecked: boolean
  /** A number sold to before that this one may be a slip of; null when there is none. Asked about, never refused. */
  readonly lookAlike: LookAlike | null
  /** The number was always of another carrier here; null when it was not, or nobody knows. Asked about, never refused. */
  readonly otherCarrier: OtherCarrier | null
}

/** The one carrier that a number has been sold to with at this till, when that is another one. */
export type OtherCarrier = {
  readonly carrier: string
  /** Settled sales to the number. */
  readonly times: number
  /** When the latest of them was confirmed, ms since the epoch. */
  readonly lastAt: number
}

/** A reference this till has sold to before. */
export type LookAlike = {
  readonly reference: Reference
  /** Settled sales to it. */
  readonly times: number
  /** When the latest of them was confirmed, ms since the epoch. */
  readonly lastAt: number
}

/** Why the ledger cannot take a sale now. No sale begins without a place to write it down. */
export type LedgerProblem =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'damaged' }
  /** A gift code would have to stand there in the clear: the keychain does not give the key that seals it. */
  | { readonly kind: 'no-code-key' }
  /** Written by a newer version of this program. */
  | { readonly kind: 'from-the-future'; readonly version: number }
  | { readonly kind: 'failed'; readonly detail: string }

/** Why no sale begins. Every one of these comes before cash is taken. */
export type SaleStop =
  /** The product is no longer in Chipi's catalog. */
  | { readonly kind: 'sku-vanished' }
  | { readonly kind: 'not-in-pesos' }
  | { readonly kind: 'reference-invalid' }
  | { readonly kind: 'amount-invalid' }
  /** Chipi's price changed since the catalog was taken; `quote` holds the new one. */
  | { readonly kind: 'price-changed'; readonly quote: Quote }
  | { readonly kind: 'cash-short'; readonly missing: Centavos }
  /**
   * Same product and reference a moment ago: the carrier would refuse it. Allowed again at `until` (ms since the epoch, by
   * this computer's clock); a time that has come already means: not while the earlier sale is open. `ticket` and `saleId`
   * are the earlier sale's.
   */
  | { readonly kind: 'twin'; readonly until: number; readonly ticket: string; readonly saleId: SaleId }
  /** It repeats another item of the same order, `quoteId`: the carrier would refuse one of the two. */
  | { readonly kind: 'twin-in-order'; readonly quoteId: SaleId }
  /** The quote belongs to an earlier run of the program: confirm again. */
  | { readonly kind: 'quote-expired' }
  | { readonly kind: 'ledger'; readonly problem: LedgerProblem }
  /** Chipi cannot be reached now: nothing was sent, nothing may be taken. */
  | { readonly kind: 'no-connection' }
  /** There is no usable token (expired, provider down): nothing can be sent. */
  | { readonly kind: 'no-token' }
  | { readonly kind: 'not-ready' }

export type QuoteOutcome =
  { readonly kind: 'quoted'; readonly quote: Quote } | { readonly kind: 'stopped'; readonly stop: SaleStop }

export type SubmitOutcome =
  /** On disk and on its way; its further life comes as `sale.changed`. */
  { readonly kind: 'accepted'; readonly sale: Sale } | { readonly kind: 'stopped'; readonly stop: SaleStop }

/** What the till does next for a sale by itself, and when (ms since the epoch, by this computer's clock). */
export type SalePlan = {
  readonly saleId: SaleId
  /** `ask` by Chipi's id of the purchase, `probe` by our own key, `send` the same bytes again. */
  readonly next: 'ask' | 'probe' | 'send'
  readonly at: number
}

/** What became of giving up a sale. Only `abandoned` means that it will never be sent. */
export type AbandonOutcome =
  | { readonly kind: 'abandoned'; readonly sale: Sale }
  /** It left already, or has ended: the sale as it is, which only Chipi can change. */
  | { readonly kind: 'too-late'; readonly sale: Sale }
  /** It could not be written down, so the sale is an intent as before and may still be sent. */
  | { readonly kind: 'ledger'; readonly problem: LedgerProblem }

/** What became of a manager's decision. */
export type DecideOutcome =
  | { readonly kind: 'decided'; readonly sale: Sale }
  /** An answer of Chipi's came first, or someone else decided: the sale as it is. */
  | { readonly kind: 'not-in-review'; readonly sale: Sale }
  /** Chipi itself says that it was done: nobody may decide otherwise here. */
  | { readonly kind: 'chipi-says-done'; readonly sale: Sale }
  | { readonly kind: 'ledger'; readonly problem: LedgerProblem }

/** Who hands owed cash back, and what they were asked before. */
export type PayRefundOrder = {
  /** As they are called in the shop. */
  readonly by: string
  /** Minted by the screen when it begins: asked again with the same one, the answer is the same. */
  readonly attempt: string
  /** A person was asked whether the cash went back before the ledger was damaged, and said that it did not. */
  readonly notPaidBefore: boolean
}

/** What became of handing owed cash back. Only `paid` means that the cash may leave the drawer. */
export type PayRefundOutcome =
  | { readonly kind: 'paid'; readonly sale: Sale }
  /** The ledger was damaged since it failed, and may have lost that it was paid: a person must be asked first. */
  | { readonly kind: 'maybe-paid-back'; readonly sale: Sale }
  | { readonly kind: 'already-paid'; readonly sale: Sale }
  | { readonly kind: 'not-owed'; readonly sale: Sale }
  /** Asked once more, Chipi knows the sale as something else than failed: it went to review. */
  | { readonly kind: 'turned-out-otherwise'; readonly sale: Sale }
  | { readonly kind: 'ledger'; readonly problem: LedgerProblem }

/** What became of writing down that the cash of a sale went back before the ledger was damaged. No cash may leave. */
export type RecallRefundOutcome =
  | { readonly kind: 'recalled'; readonly sale: Sale }
  | { readonly kind: 'already-paid'; readonly sale: Sale }
  | { readonly kind: 'not-owed'; readonly sale: Sale }
  | { readonly kind: 'ledger'; readonly problem: LedgerProblem }

/** What printing came to. The sale stands whatever this says. */
export type PrintOutcome =
  /** `unheard`: it was taken whole, and this printer never says whether it came out. */
  | { readonly kind: 'printed'; readonly copy: number; readonly unheard?: true }
  | { readonly kind: 'no-printer' }
  /** The first printer could not, for this reason; the second one, `name`, did. */
  | {
      readonly kind: 'printed-elsewhere'
      readonly copy: number
      readonly name: string
      readonly trouble: PrinterTrouble
      readonly unheard?: true
    }
  /** Nothing came out. */
  | { readonly kind: 'not-printed'; readonly name: string; readonly trouble: PrinterTrouble }
  /** Some of it may have come out: a person must look before it is printed again. */
  | { readonly kind: 'unsure'; readonly name: string; readonly trouble: PrinterTrouble }

/** Paper came out, whichever printer it was, as far as a printer tells. */
export function cameOut(outcome: PrintOutcome): boolean {
  return outcome.kind === 'printed' || outcome.kind === 'printed-elsewhere'
}

export type SavePdfOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cannot-write'; readonly folder: string }
