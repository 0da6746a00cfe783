/** Why a printer did not print, as far as anybody can tell from here. Each has one sentence that says what to do. */
export type PrinterTrouble =
  /** The network knows no computer of that name. */
  | { readonly kind: 'host-not-found'; readonly host: string }
  /** Something is there, and lets nobody print: another machine's address, or a printer that is starting. */
  | { readonly kind: 'refused'; readonly host: string; readonly port: number }
  | { readonly kind: 'no-route'; readonly host: string }
  /** Nothing came back at all: off, or another address. */
  | { readonly kind: 'no-answer'; readonly host: string; readonly port: number }
  /** It stopped taking what it was sent. */
  | { readonly kind: 'stuck' }
  /** The line broke while it was printing. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'paper-out' }
  | { readonly kind: 'cover-open' }
  /** It says that it cannot print, and not why: the feed button, most often. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'cutter' }
  /** A fault of its own: a hot head, a wrong voltage. */
  | { readonly kind: 'printer-fault' }
  | { readonly kind: 'device-missing'; readonly path: string }
  /** The path leads to a file or a folder, which must not be written over. */
  | { readonly kind: 'not-a-device'; readonly path: string }
  | { readonly kind: 'no-permission'; readonly path: string }
  | { readonly kind: 'device-busy'; readonly path: string }
  /** The computer has no printer of that name any more. */
  | { readonly kind: 'queue-missing' }
  /** The system's own words for why it would not take the job. */
  | { readonly kind: 'queue-stopped'; readonly detail: string }
  | { readonly kind: 'driver'; readonly detail: string }
  /** The system took longer than a ticket may. */
  | { readonly kind: 'timed-out' }

/** What is known of a ticket that was taken whole. `told`: the printer said that it is on paper; `sent`: nobody says. */
export type Delivered = 'told' | 'sent'

/**
 * A ticket that did not come out for certain. `nothing`: no byte left, so it can be printed again. `maybe`: some of it
 * may be on paper, and printing it again may make two.
 */
export type Undelivered = { readonly trouble: PrinterTrouble; readonly left: 'nothing' | 'maybe' }
