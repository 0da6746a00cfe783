/** Paper width of the receipt printer, mm. */
export type PaperWidthMm = 58 | 80

/**
 * How tickets reach a printer. `system` prints a picture through the computer's driver; all others send the printer its
 * own commands (ESC/POS), which is faster, cuts the paper and can open a drawer.
 */
export type PrinterConnection =
  /** Tickets are kept and can be printed later. */
  | { readonly kind: 'none' }
  /** A printer of the computer, by the system's name for it. */
  | { readonly kind: 'system'; readonly name: string }
  /** A printer in the network that listens for raw data. */
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  /** A device file such as `/dev/usb/lp0`. */
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'serial'; readonly path: string; readonly baudRate: BaudRate }
  /** A queue of the system that passes data on as it is. */
  | { readonly kind: 'raw-queue'; readonly name: string }

export const BAUD_RATES = [9_600, 19_200, 38_400, 57_600, 115_200] as const
export type BaudRate = (typeof BAUD_RATES)[number]

/** The usual port of printers in a network. */
export const RAW_PORT = 9_100

/** The letters a printer has. All of these hold lower-case Spanish; `cp437` lacks accents on most capitals. */
export const CODE_PAGES = ['cp858', 'cp850', 'cp1252', 'cp437'] as const
export type CodePage = (typeof CODE_PAGES)[number]

export const CUTTERS = ['partial', 'full', 'none'] as const
/** How the paper is cut off; `none` feeds it to the tear bar. */
export type Cutter = (typeof CUTTERS)[number]

/** The cash drawer on the printer's socket. */
export type DrawerSettings = {
  /** Opened when cash is taken or given back. */
  readonly opens: boolean
  /** Which wire of the socket the drawer hangs on. */
  readonly pin: 2 | 5
  /** How long the coil is fed, ms. */
  readonly pulseMs: number
}

/** The printer of this terminal and what it can do. */
export type PrinterSettings = {
  readonly connection: PrinterConnection
  /** Prints what the first one could not. */
  readonly fallback: PrinterConnection
  readonly widthMm: PaperWidthMm
  /** Print the ticket by itself when a sale settles. */
  readonly automatic: boolean
  readonly codePage: CodePage
  readonly cutter: Cutter
  /** The folio as a QR code as well. */
  readonly qr: boolean
  /** The shop's picture at the head of each ticket, if one was chosen. */
  readonly logo: boolean
  readonly drawer: DrawerSettings
}

/** No printer yet; the rest as most receipt printers want it. */
export const DEFAULT_PRINTER: PrinterSettings = {
  connection: { kind: 'none' },
  fallback: { kind: 'none' },
  widthMm: 80,
  automatic: true,
  codePage: 'cp858',
  cutter: 'partial',
  qr: true,
  logo: true,
  drawer: { opens: false, pin: 2, pulseMs: 120 },
}

/** What a printer is called on screens, in the log and in the book of sales; empty for none. */
export function printerName(connection: PrinterConnection): string {
  switch (connection.kind) {
    case 'none':
      return ''
    case 'system':
    case 'raw-queue':
      return connection.name
    case 'tcp':
      return `${connection.host}:${String(connection.port)}`
    case 'device':
    case 'serial':
      return connection.path
  }
}

/** True when nothing is missing that is needed to reach it. */
export function isComplete(connection: PrinterConnection): boolean {
  switch (connection.kind) {
    case 'none':
      return true
    case 'system':
    case 'raw-queue':
      return connection.name !== ''
    case 'tcp':
      return /^[\w.:-]{1,253}$/.test(connection.host) && connection.port >= 1 && connection.port <= 65_535
    case 'device':
    case 'serial':
      return connection.path !== ''
  }
}
