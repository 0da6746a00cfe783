import type { SaleId } from './ids.ts'
import type { Centavos } from './money.ts'
import type { PrinterTrouble } from './printer-trouble.ts'

/** What a person knows such a ticket by; null where the ledger does not say. */
export type QueuedSale = {
  /** The first sale on it. */
  readonly product: string
  /** Of all sales on it. */
  readonly total: Centavos
  /** The first sale on it that gave a gift code, which the original bears and no copy does; null when none did. */
  readonly codeOf: SaleId | null
} | null

/** An original ticket that is owed to a customer and has not certainly come out. */
export type QueuedTicket = {
  readonly saleId: SaleId
  /** Its number, for a person to find it by. */
  readonly ticket: string
  readonly sold: QueuedSale
  /** When it should have come out, ms since the epoch. */
  readonly since: number
  /**
   * `waiting`: nothing came out, and it is tried again by itself. `kept`: nothing came out, and the customer has left by
   * now: a person says whether it is still wanted. `unsure`: some of it may be on paper; the next one says COPIA.
   */
  readonly state: 'waiting' | 'kept' | 'unsure'
  /** Why; null where the program ended while it was printing, and where it bears a gift code and was too late. */
  readonly trouble: PrinterTrouble | null
  readonly printer: string
}
