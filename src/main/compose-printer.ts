import type { Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { withPrintWindow } from './printing/print-window.ts'
import { createSystemPrinter } from './printing/system-printer.ts'
import { listDevices } from './printing/lines/list-devices.ts'
import { createRawWays } from './printing/lines/raw-ways.ts'
import type { LogoPicture } from './printing/logo/logo-picture.ts'
import { createTicketPrinter, type TicketPrinter } from './printing/ticket-printer.ts'

export type ComposePrinterDeps = {
  readonly settings: () => Settings
  readonly clock: Clock
  /** Where tickets saved as PDF go. */
  readonly pdfFolder: () => string
  /** Files that come with the program. */
  readonly resourcesDir: string
  /** The shop's picture for paper so many dots wide, if it chose one. */
  readonly logo: (dotsAcross: number) => LogoPicture | null
  /** What a printer, by its name, says of its roll. */
  readonly onPaper: (printer: string, isLow: boolean) => void
}

/** From laying out to the printer's queue, one page may take this long, ms. */
const PRINT_LIMIT_MS = 20_000

/** Names the concrete parts of printing. Loaded at the first need: layout and texts are not part of the first paint. */
export function composePrinter({
  settings,
  clock,
  pdfFolder,
  resourcesDir,
  logo,
  onPaper,
}: ComposePrinterDeps): TicketPrinter {
  const system = createSystemPrinter({ withPrintWindow, clock, limitMs: PRINT_LIMIT_MS })
  return createTicketPrinter({
    system,
    rawWay: createRawWays({ clock, platform: process.platform, resourcesDir, onPaper }),
    settings,
    clock,
    pdfFolder,
    logo,
    devices: listDevices,
  })
}
