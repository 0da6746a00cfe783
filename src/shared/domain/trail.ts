import type { Act } from './act.ts'
import type { ReceiptKind } from './receipt.ts'
import type { Sale } from './sale.ts'
import type { SaleEvent } from './sale-event.ts'

/** A ticket came out of a printer. Printing never changes a sale; it is only counted. */
export type TicketPrinted = {
  readonly type: 'ticket.printed'
  readonly at: number
  readonly printer: string
  readonly kind: ReceiptKind['kind']
  /** A gift code stood on it in the clear. */
  readonly code?: true | undefined
  /** Of a slip for something under way: it says all the same that this sale was done, as its own ticket would. */
  readonly proof?: true | undefined
  /** Nobody knows whether it came out. It counts as one that did, so that there is never a second original. */
  readonly doubt?: true | undefined
}

/** One thing that was written down about a sale. */
export type TrailEntry = SaleEvent | TicketPrinted | Act

/** True for what was done about a sale without changing it. */
export function isBeside(entry: TrailEntry): entry is TicketPrinted | Act {
  return entry.type === 'ticket.printed' || entry.type.startsWith('act.')
}

/** A sale and how it came to be what it is, oldest first. */
export type SaleDetail = { readonly sale: Sale; readonly trail: readonly TrailEntry[] }
