import { BrowserWindow } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

export type MainWindowOptions = {
  /** The bundled preload. */
  readonly preload: string
  readonly icon: string
  /** Painted before the page is: the page's own background, so that nothing flashes. */
  readonly background: string
  /** The dev server's address under `npm run dev`, else null. */
  readonly devServer: string | null
}

/** The counter's window: sandboxed, isolated, without Node. Shown with its first paint. */
export function openMainWindow({ preload, icon, background, devServer }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1000,
    minHeight: 700,
    show: false,
    backgroundColor: background,
    autoHideMenuBar: true,
    icon,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: devServer !== null,
      spellcheck: false,
    },
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(devServer ?? `${APP_ORIGIN}/`)
  return window
}
