import { createTurns } from '#main/platform/turns.ts'
import type { Clock } from '#shared/clock.ts'
import { err, ok, type Result } from '#shared/result.ts'
import type { InstalledPrinter, PrintWindow, WithPrintWindow } from './print-window.ts'
import type { TicketPage } from './ticket-page.ts'

/** Why a page did not reach the printer's queue. */
export type PrintFailure =
  | { readonly kind: 'printer-missing' }
  | { readonly kind: 'printer-failed'; readonly detail: string }
  | { readonly kind: 'timed-out' }

/** The computer's printers. Prints and PDFs wait for each other: two hidden windows at once gain nothing at a till. */
export type SystemPrinter = {
  readonly list: () => Promise<readonly InstalledPrinter[]>
  /** Done once the system's queue has the page; paper comes later and tells nobody. */
  readonly print: (page: TicketPage, printer: string) => Promise<Result<void, PrintFailure>>
  readonly pdf: (page: TicketPage) => Promise<Result<Uint8Array, PrintFailure>>
}

export type SystemPrinterDeps = {
  readonly withPrintWindow: WithPrintWindow
  readonly clock: Pick<Clock, 'sleep'>
  /** For one page from its turn to the printer's queue, ms. */
  readonly limitMs: number
}

const EMPTY_PAGE: TicketPage = { html: '', widthMm: 80, heightMm: 90 }

export function createSystemPrinter({ withPrintWindow, clock, limitMs }: SystemPrinterDeps): SystemPrinter {
  const inTurn = createTurns()

  const limited = async <T>(
    page: TicketPage,
    work: (window: PrintWindow) => Promise<Result<T, PrintFailure>>,
  ): Promise<Result<T, PrintFailure>> => {
    const over = new AbortController()
    const timeUp = clock.sleep(limitMs, over.signal).then(() => err<PrintFailure>({ kind: 'timed-out' }))
    try {
      return await Promise.race([withPrintWindow(page, over.signal, work), timeUp])
    } catch (e: unknown) {
      return err({ kind: 'printer-failed', detail: e instanceof Error ? e.message : String(e) })
    } finally {
      over.abort()
    }
  }

  return {
    async list() {
      const listed = await limited(EMPTY_PAGE, async window => ok(await window.printers()))
      return listed.ok ? listed.value : []
    },
    print: (page, printer) => inTurn(() => limited(page, window => printOn(window, printer))),
    pdf: page => inTurn(() => limited(page, async window => ok(await window.pdf()))),
  }
}

async function printOn(window: PrintWindow, name: string): Promise<Result<void, PrintFailure>> {
  const printer = (await window.printers()).find(candidate => candidate.name === name)
  if (printer === undefined) return err({ kind: 'printer-missing' })
  if (printer.stopped !== null) return err({ kind: 'printer-failed', detail: printer.stopped })
  const sent = await window.print(name)
  return sent.ok ? sent : err({ kind: 'printer-failed', detail: sent.error })
}
