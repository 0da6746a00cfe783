import type { TicketPrinter } from '#main/printing/ticket-printer.ts'
import type { Clock } from '#shared/clock.ts'
import type { PrintOutcome } from '#shared/domain/selling.ts'
import type { LastKick, LastPrint } from './judge/judge-paper.ts'

/** Remembers what became of the latest page, whoever sent it. */
export type PrinterWatch = {
  /** The same printer, with every page's end remembered. */
  readonly watch: (printer: TicketPrinter) => TicketPrinter
  /** Null before the first page. */
  readonly last: () => LastPrint | null
  /** How the drawer was opened last; null before the first time. */
  readonly lastKick: () => LastKick | null
  /** A printer said how its roll is. */
  readonly hearPaper: (printer: string, isLow: boolean) => void
  /** That printer last said that its roll is near its end. */
  readonly isPaperLow: (printer: string) => boolean
}

export function createPrinterWatch(clock: Pick<Clock, 'now'>): PrinterWatch {
  let last: LastPrint | null = null
  let lastKick: LastKick | null = null
  const low = new Set<string>()
  const remember = async (page: Promise<PrintOutcome>): Promise<PrintOutcome> => {
    const outcome = await page
    last = { at: clock.now(), outcome }
    return outcome
  }
  return {
    watch: printer => ({
      ...printer,
      print: receipt => remember(printer.print(receipt)),
      testPage: () => remember(printer.testPage()),
      kickDrawer: async () => {
        const trouble = await printer.kickDrawer()
        lastKick = { at: clock.now(), trouble }
        return trouble
      },
    }),
    last: () => last,
    lastKick: () => lastKick,
    hearPaper: (printer, isLow) => void (isLow ? low.add(printer) : low.delete(printer)),
    isPaperLow: printer => low.has(printer),
  }
}
