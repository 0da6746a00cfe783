import { BrowserWindow, type WebContents } from 'electron'
import type { Display } from '#main/customer-display/choose-display.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { lockedPreferences } from './lockdown.ts'

export type CustomerWindowOptions = {
  /** The preload that knows the customer's channels and no other. */
  readonly preload: string
  readonly devServer: string | null
}

/** The window turned to the customer. At most one. */
export type CustomerWindow = {
  /** Fills this screen with it, or (`null`) lays it on the desk as an ordinary window, for looking at while developing. */
  readonly open: (display: Display | null) => void
  readonly close: () => void
  readonly window: () => BrowserWindow | null
  readonly owns: (contents: WebContents) => boolean
}

/** As locked as the counter's own window; never takes the focus, so that no key of the cashier's lands in it. */
export function createCustomerWindow({ preload, devServer }: CustomerWindowOptions): CustomerWindow {
  let current: BrowserWindow | null = null

  const open = (display: Display | null): void => {
    if (current !== null) {
      if (display !== null) current.setBounds(display.bounds)
      return
    }
    const window = new BrowserWindow({
      ...(display === null ? { width: 1024, height: 640 } : { ...display.bounds, frame: false }),
      show: false,
      focusable: display === null,
      skipTaskbar: true,
      fullscreenable: true,
      title: 'Mostrador',
      webPreferences: lockedPreferences(preload, devServer),
    })
    current = window
    window.removeMenu()
    window.on('closed', () => {
      if (current === window) current = null
    })
    window.once('ready-to-show', () => {
      if (window.isDestroyed()) return
      if (display !== null) fill(window, display)
      window.showInactive()
    })
    const load = (): void => void window.loadURL(`${devServer ?? APP_ORIGIN}/#customer`)
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !window.isDestroyed()) load()
    })
    load()
  }

  return {
    open,
    close: () => {
      current?.destroy()
      current = null
    },
    window: () => current,
    owns: contents => current !== null && !current.isDestroyed() && current.webContents === contents,
  }
}

function fill(window: BrowserWindow, { bounds }: Display): void {
  window.setBounds(bounds)
  // Full screen on macOS is a space of its own that would follow the counter; the bounds fill the screen as well.
  if (process.platform === 'win32') window.setFullScreen(true)
}
