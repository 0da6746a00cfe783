import type { Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { withPrintWindow } from './printing/print-window.ts'
import { createSystemPrinter } from './printing/system-printer.ts'
import { createTicketPrinter, type TicketPrinter } from './printing/ticket-printer.ts'

export type ComposePrinterDeps = {
  readonly settings: () => Settings
  readonly clock: Clock
  /** Where tickets saved as PDF go. */
  readonly pdfFolder: () => string
}

/** From laying out to the printer's queue, one page may take this long, ms. */
const PRINT_LIMIT_MS = 20_000

/** Names the concrete parts of printing. Loaded at the first need: layout and texts are not part of the first paint. */
export function composePrinter({ settings, clock, pdfFolder }: ComposePrinterDeps): TicketPrinter {
  const system = createSystemPrinter({ withPrintWindow, clock, limitMs: PRINT_LIMIT_MS })
  return createTicketPrinter({ system, settings, clock, pdfFolder })
}
