import { BrowserWindow, session, type Session, type WebContents } from 'electron'
import { z } from 'zod'
import { err, ok, type Result } from '#shared/result.ts'
import type { TicketPage } from './ticket-page.ts'

/** A printer as the computer lists it. */
export type InstalledPrinter = {
  /** What the system calls it; what is stored in the settings. */
  readonly name: string
  readonly displayName: string
  readonly isDefault: boolean
  /** Why it would not print now, in the system's words, or null. Only CUPS says. */
  readonly stopped: string | null
}

/** One page, loaded where nobody sees it. Gone after use. */
export type PrintWindow = {
  readonly printers: () => Promise<readonly InstalledPrinter[]>
  /** Hands the page to the printer's queue; the error is the system's own word for the reason. */
  readonly print: (printer: string) => Promise<Result<void, string>>
  readonly pdf: () => Promise<Uint8Array>
}

/**
 * Opens a window for a page, does the work with it and destroys it, whatever happens; at once when `signal` aborts.
 * Rejects when the page cannot be loaded.
 */
export type WithPrintWindow = <T>(
  page: TicketPage,
  signal: AbortSignal,
  work: (window: PrintWindow) => Promise<T>,
) => Promise<T>

const MICRONS_PER_MM = 1_000
const MM_PER_INCH = 25.4

/** The real thing, in Electron. The page runs no script, has no preload and reaches no network, disk or permission. */
export const withPrintWindow: WithPrintWindow = async (page, signal, work) => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, session: sealedSession() },
  })
  // Destroying twice is harmless, and a window that is gone ends what it was doing.
  signal.addEventListener('abort', () => window.destroy(), { once: true })
  try {
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(page.html).toString('base64')}`)
    return await work(windowOf(window.webContents, page))
  } finally {
    window.destroy()
  }
}

function windowOf(contents: WebContents, page: TicketPage): PrintWindow {
  return {
    printers: async () => (await contents.getPrintersAsync()).map(toInstalledPrinter),
    print: deviceName => sendToPrinter(contents, page, deviceName),
    pdf: () =>
      contents.printToPDF({
        pageSize: { width: page.widthMm / MM_PER_INCH, height: page.heightMm / MM_PER_INCH },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        printBackground: true,
      }),
  }
}

function sendToPrinter(
  contents: WebContents,
  page: TicketPage,
  deviceName: string,
): Promise<Result<void, string>> {
  return new Promise(resolve => {
    contents.print(
      {
        silent: true,
        deviceName,
        printBackground: true,
        color: false,
        margins: { marginType: 'none' },
        pageSize: { width: page.widthMm * MICRONS_PER_MM, height: page.heightMm * MICRONS_PER_MM },
      },
      (success, reason) => resolve(success ? ok(undefined) : err(reason)),
    )
  })
}

/** A session of its own in memory, with every request but the page itself cancelled. */
function sealedSession(): Session {
  const sealed = session.fromPartition('ticket-printing', { cache: false })
  sealed.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  sealed.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !request.url.startsWith('data:text/html') }),
  )
  return sealed
}

/** What the systems tell beside the name differs, and with the version of Electron too. */
const detailsSchema = z.object({
  isDefault: z.boolean().catch(false),
  options: z.record(z.string(), z.string().catch('')).catch({}),
})

/** CUPS: IPP's word for a stopped printer. A job sent to it would wait, and come out when nobody expects it. */
const IPP_STOPPED = '5'

export function toInstalledPrinter(info: { name: string; displayName: string }): InstalledPrinter {
  const { isDefault, options } = detailsSchema.parse(info)
  const reasons = options['printer-state-reasons']
  const stopped = options['printer-state'] === IPP_STOPPED ? (reasons ?? 'stopped') : null
  const refusing = options['printer-is-accepting-jobs'] === 'false' ? 'not accepting jobs' : null
  const { name, displayName } = info
  return { name, displayName: displayName || name, isDefault, stopped: stopped ?? refusing }
}
