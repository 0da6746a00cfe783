import type { TFunction } from 'i18next'
import type { Clock } from '#shared/clock.ts'
import type { PrinterSettings } from '#shared/domain/printer.ts'
import type { Delivered, PrinterTrouble, Undelivered } from '#shared/domain/printer-trouble.ts'
import type { Receipt } from '#shared/domain/receipt.ts'
import type { PrintOutcome, SavePdfOutcome } from '#shared/domain/selling.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Printer } from '#shared/ipc/schemas/printer.ts'
import { err, type Result } from '#shared/result.ts'
import { createTexts } from '#shared/text/translator.ts'
import { createDestinations, type Destination, type DestinationsDeps, type PrintWork } from './destination.ts'
import { drawTicket, type Drawing } from './draw-ticket.ts'
import { drawerKick, drawerKickNow } from './escpos/drawer-kick.ts'
import { COLUMNS, layoutReceipt, type TicketStyle } from './layout-receipt.ts'
import { layoutTestPage } from './layout-test-page.ts'
import type { LogoPicture } from './logo/logo-picture.ts'
import { dotsAcross } from './paper-commands.ts'
import { savePdf } from './save-pdf.ts'
import type { SystemPrinter } from './system-printer.ts'
import { ticketPage } from './ticket-page.ts'

/** The only place from which anything is printed. Printing is a consequence of a sale and never changes one. */
export type TicketPrinter = {
  /**
   * On the printer of this terminal; where that one certainly could not, on the second one.
   * @throws only what goes wrong before the first byte: a ticket that cannot be laid out.
   */
  readonly print: (receipt: Receipt) => Promise<PrintOutcome>
  /** Into the folder given at the start, under the ticket's number and kind. */
  readonly savePdf: (receipt: Receipt) => Promise<SavePdfOutcome>
  /** The ticket as it would print: an SVG image that loads nothing. */
  readonly preview: (receipt: Receipt) => string
  readonly list: () => Promise<readonly Printer[]>
  /** Paths of devices that may be printers. */
  readonly devices: () => Promise<readonly string[]>
  readonly testPage: () => Promise<PrintOutcome>
  /** The same on the second printer. */
  readonly testFallback: () => Promise<PrintOutcome>
  /** Opens the drawer on the printer's socket; null when the pulse was sent. */
  readonly kickDrawer: () => Promise<PrinterTrouble | null>
}

export type TicketPrinterDeps = {
  readonly system: SystemPrinter
  readonly rawWay: DestinationsDeps['rawWay']
  readonly settings: () => Settings
  readonly clock: Pick<Clock, 'now'>
  /** Where PDFs go. */
  readonly pdfFolder: () => string
  readonly devices: () => Promise<readonly string[]>
  /** The picture for paper so many dots wide; null when the shop has none. */
  readonly logo: (dotsAcross: number) => LogoPicture | null
}

export function createTicketPrinter(deps: TicketPrinterDeps): TicketPrinter {
  const { system, settings, clock, pdfFolder } = deps
  const printer = (): PrinterSettings => settings().printer
  const find = createDestinations({ system, rawWay: deps.rawWay, settings: printer })
  const style = (): TicketStyle => {
    const { widthMm, qr, logo } = printer()
    const { language } = settings()
    const picture = logo ? deps.logo(dotsAcross(COLUMNS[widthMm])) : null
    return { language, widthMm, t: createTexts(language).t, qr, logo: picture }
  }
  const workOf = (receipt: Receipt): PrintWork => {
    const current = style()
    return { lines: layoutReceipt(receipt, current), title: fileName(receipt, current.t) }
  }
  const draw = ({ lines }: PrintWork): Drawing => drawTicket(lines, printer().widthMm)

  const test = async (destination: Destination | null): Promise<PrintOutcome> => {
    if (destination === null) return { kind: 'no-printer' }
    const page = testPage(destination.name, settings(), clock.now(), style())
    return outcomeOf(await printOn(destination, page), destination, 0)
  }

  return {
    async print(receipt) {
      const first = find(printer().connection)
      if (first === null) return { kind: 'no-printer' }
      const work = workOf(receipt)
      const printed = await printOn(first, work)
      const second = find(printer().fallback)
      if (printed.ok || printed.error.left === 'maybe' || second === null) {
        return outcomeOf(printed, first, receipt.copy)
      }
      const elsewhere = await printOn(second, work)
      const { trouble } = printed.error
      if (elsewhere.ok) {
        return {
          kind: 'printed-elsewhere',
          copy: receipt.copy,
          name: second.name,
          trouble,
          ...unheard(elsewhere.value),
        }
      }
      // Whoever mends something mends the first one; unless the second one may have printed.
      return elsewhere.error.left === 'maybe'
        ? outcomeOf(elsewhere, second, receipt.copy)
        : outcomeOf(printed, first, receipt.copy)
    },
    async savePdf(receipt) {
      const folder = pdfFolder()
      const work = workOf(receipt)
      const pdf = await system.pdf(ticketPage(draw(work), work.title))
      return pdf.ok ? savePdf(folder, work.title, pdf.value) : { kind: 'cannot-write', folder }
    },
    preview: receipt => draw(workOf(receipt)).svg,
    async list() {
      const printers = await system.list()
      return printers.map(({ name, displayName, isDefault }) => ({ name, displayName, isDefault }))
    },
    devices: deps.devices,
    testPage: () => test(find(printer().connection)),
    testFallback: () => test(find(printer().fallback)),
    async kickDrawer() {
      const destination = find(printer().connection)
      const { drawer } = printer()
      const sent = await destination?.send(drawerKick(drawer))
      if (sent === undefined || sent.ok) return null
      if (!HEARS_THOUGH.has(sent.error.trouble.kind)) return sent.error.trouble
      // Cash was taken: the drawer opens without paper as well.
      const again = await destination?.send(drawerKickNow(drawer), 'unasked')
      return again === undefined || again.ok ? null : again.error.trouble
    },
  }
}

/** What keeps a printer from printing, and not from listening. */
const HEARS_THOUGH: ReadonlySet<PrinterTrouble['kind']> = new Set([
  'paper-out',
  'cover-open',
  'offline',
  'cutter',
])

/** A way to a printer that breaks may have broken half-way. */
async function printOn(destination: Destination, work: PrintWork): Promise<Result<Delivered, Undelivered>> {
  try {
    return await destination.print(work)
  } catch (error: unknown) {
    return err({ trouble: { kind: 'driver', detail: String(error) }, left: 'maybe' })
  }
}

function outcomeOf(
  printed: Result<Delivered, Undelivered>,
  { name }: Pick<Destination, 'name'>,
  copy: number,
): PrintOutcome {
  if (printed.ok) return { kind: 'printed', copy, ...unheard(printed.value) }
  const { trouble, left } = printed.error
  return { kind: left === 'maybe' ? 'unsure' : 'not-printed', name, trouble }
}

function unheard(delivered: Delivered): { readonly unheard?: true } {
  return delivered === 'sent' ? { unheard: true } : {}
}

function testPage(printer: string, { store, timeZone }: Settings, at: number, style: TicketStyle): PrintWork {
  return {
    lines: layoutTestPage({ store, printer, at, timeZone }, style),
    title: style.t('ticket.testPage.headline'),
  }
}

/**
 * `T1-000123-venta`, and for a reprint `T1-000123-venta-copia-1`; the ticket of an order by its first and its last sale,
 * `T1-000123-T1-000125-cuenta`.
 */
function fileName({ ticket, kind, copy }: Receipt, t: TFunction): string {
  const word = fileWord(kind.kind)
  const last = 'items' in kind ? kind.items.at(-1)?.ticket : undefined
  const tickets = last === undefined || last === ticket ? [ticket] : [ticket, last]
  const parts = [...tickets, t(`ticket.file.${word}`)]
  return [...parts, ...(copy > 0 ? [t('ticket.file.copy', { number: copy })] : [])].join('-')
}

function fileWord(
  kind: Receipt['kind']['kind'],
): 'sale' | 'inProgress' | 'failed' | 'refunded' | 'decided' | 'order' {
  if (kind === 'in-progress' || kind === 'order-in-progress') return 'inProgress'
  return kind
}
