declare const brand: unique symbol
/** A string that only its own kind of maker hands out, so that two ids cannot be swapped by mistake. */
export type Branded<T extends string> = string & { readonly [brand]: T }

/** A sale of ours, UUIDv7: minted with the quote, primary key in the ledger, name of the sale in logs. */
export type SaleId = Branded<'SaleId'>
/** A product of Chipi's catalog. Opaque: its spelling means nothing. */
export type SkuId = Branded<'SkuId'>
/** Chipi's row for a purchase. Opaque. */
export type PurchaseId = Branded<'PurchaseId'>
/** The number on the customer's ticket: terminal and per-terminal counter, `T1-000123`. Given out by the ledger. */
export type TicketNumber = Branded<'TicketNumber'>
/** The carrier's receipt number (`skuFileNumber`). Exists only once Chipi has said SUCCESS. Always text. */
export type Folio = Branded<'Folio'>
/** The idempotency key of one intent (`transactionHash`): one per intent, for ever. */
export type TransactionHash = Branded<'TransactionHash'>
/** A phone or account number as it goes to Chipi. Always text: leading zeros count. */
export type Reference = Branded<'Reference'>
/** A till of the shop, such as `T1`. */
export type TerminalId = Branded<'TerminalId'>

/** Names a string as an id where its source vouches for it (a parser, the ledger, a minting function). */
// The one place where a plain string becomes an id; the caller names the id it vouches for.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function as<Id extends string>(text: string): Id {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return text as Id
}
