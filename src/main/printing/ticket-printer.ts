import type { TFunction } from 'i18next'
import type { Clock } from '#shared/clock.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import type { PrintOutcome, SavePdfOutcome } from '#shared/domain/selling.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Printer } from '#shared/ipc/contract.ts'
import { createTexts } from '#shared/text/translator.ts'
import { drawTicket, type Drawing } from './draw-ticket.ts'
import { layoutReceipt, type TicketStyle } from './layout-receipt.ts'
import { layoutTestPage } from './layout-test-page.ts'
import { savePdf } from './save-pdf.ts'
import type { PrintFailure, SystemPrinter } from './system-printer.ts'
import { ticketPage, type TicketPage } from './ticket-page.ts'

/** The only place from which anything is printed. Printing is a consequence of a sale and never changes one. */
export type TicketPrinter = {
  readonly print: (receipt: Receipt) => Promise<PrintOutcome>
  /** Into the folder given at the start, under the ticket's number and kind. */
  readonly savePdf: (receipt: Receipt) => Promise<SavePdfOutcome>
  /** The ticket as it would print: an SVG image that loads nothing. */
  readonly preview: (receipt: Receipt) => string
  readonly list: () => Promise<readonly Printer[]>
  readonly testPage: () => Promise<PrintOutcome>
}

export type TicketPrinterDeps = {
  readonly system: SystemPrinter
  readonly settings: () => Settings
  readonly clock: Pick<Clock, 'now'>
  /** Where PDFs go. */
  readonly pdfFolder: () => string
}

export function createTicketPrinter({
  system,
  settings,
  clock,
  pdfFolder,
}: TicketPrinterDeps): TicketPrinter {
  const style = (): TicketStyle => {
    const { language, printer } = settings()
    return {
      language,
      widthMm: printer.widthMm,
      t: createTexts(language).t,
      qr: printer.qr,
      logo: null,
    }
  }
  const draw = (receipt: Receipt): Drawing => {
    const current = style()
    return drawTicket(layoutReceipt(receipt, current), current.widthMm)
  }
  const pageOf = (receipt: Receipt): TicketPage => ticketPage(draw(receipt), fileName(receipt, style().t))

  async function send(page: (printer: string) => TicketPage, copy: number): Promise<PrintOutcome> {
    const { connection } = settings().printer
    if (connection.kind !== 'system') return { kind: 'no-printer' }
    const { name } = connection
    const sent = await system.print(page(name), name)
    return sent.ok ? { kind: 'printed', copy } : explain(sent.error, name)
  }

  return {
    print: receipt => send(() => pageOf(receipt), receipt.copy),
    async savePdf(receipt) {
      const folder = pdfFolder()
      const pdf = await system.pdf(pageOf(receipt))
      if (!pdf.ok) return { kind: 'cannot-write', folder }
      return savePdf(folder, fileName(receipt, style().t), pdf.value)
    },
    preview: receipt => draw(receipt).svg,
    async list() {
      const printers = await system.list()
      return printers.map(({ name, displayName, isDefault }) => ({ name, displayName, isDefault }))
    },
    testPage: () => send(printer => testPage(printer, settings(), clock.now(), style()), 0),
  }
}

function testPage(
  printer: string,
  { store, timeZone }: Settings,
  at: number,
  style: TicketStyle,
): TicketPage {
  const lines = layoutTestPage({ store, printer, at, timeZone }, style)
  return ticketPage(drawTicket(lines, style.widthMm), style.t('ticket.testPage.headline'))
}

/** `T1-000123-venta`, and for a reprint `T1-000123-venta-copia-1`. */
function fileName({ ticket, kind, copy }: Receipt, t: TFunction): string {
  const word = fileWord(kind.kind)
  const parts = [ticket, t(`ticket.file.${word}`)]
  return [...parts, ...(copy > 0 ? [t('ticket.file.copy', { number: copy })] : [])].join('-')
}

function fileWord(
  kind: Receipt['kind']['kind'],
): 'sale' | 'inProgress' | 'failed' | 'refunded' | 'decided' | 'order' {
  if (kind === 'in-progress' || kind === 'order-in-progress') return 'inProgress'
  return kind
}

function explain(failure: PrintFailure, name: string): PrintOutcome {
  return failure.kind === 'printer-failed'
    ? { kind: 'printer-failed', name, detail: failure.detail }
    : { kind: failure.kind, name }
}
