import type { Delivered, PrinterTrouble, Undelivered } from '#shared/domain/printer-trouble.ts'
import type { Result } from '#shared/result.ts'

/** A line to a printer that is open: bytes go one way, and on some lines come back. */
export type PrinterLine = {
  /** Done once the computer has handed everything on; errors say why not, and that some of it may have got through. */
  readonly write: (bytes: Uint8Array) => Promise<Result<void, PrinterTrouble>>
  /** The next byte from the printer, or null when none comes in so many ms. Null on a line where nothing is ever heard. */
  readonly hear: ((withinMs: number) => Promise<number | null>) | null
  /** Lets go of the printer. An error: what was written may not have got there. */
  readonly close: () => Promise<Result<void, PrinterTrouble>>
}

/** Opens the line for one job; an error means that nothing was sent. */
export type OpenLine = () => Promise<Result<PrinterLine, PrinterTrouble>>

/** Sends bytes to a printer as one job. */
export type SendRaw = (bytes: Uint8Array, how?: HowToSend) => Promise<Result<Delivered, Undelivered>>

/** Told by a printer that answers, before each job: whether its roll is near its end. */
export type HearPaper = (isLow: boolean) => void

/** `unasked`: whatever the printer says about its paper, for commands that need none. */
export type HowToSend = 'unasked'
