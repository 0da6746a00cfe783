import { app, BrowserWindow, nativeTheme } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'
import { lockedPreferences } from './lockdown.ts'

export type MainWindowOptions = {
  /** The bundled preload. */
  readonly preload: string
  readonly icon: string
  /** The dev server's address under `npm run dev`, else null. */
  readonly devServer: string | null
}

export type MainWindow = {
  readonly load: () => void
  /** Resolves with the first paint. */
  readonly painted: Promise<void>
  /** Shows it to whoever looks for it, even when it was minimised. */
  readonly toFront: () => void
}

/** The page's own background (`--paper` in renderer/ui/tokens.css), so that nothing flashes before it paints. */
const PAPER = { light: '#f4f3ee', dark: '#111216' } as const

/** The counter's window: sandboxed, isolated, without Node. Shown at once in the page's own colour. */
export function openMainWindow({ preload, icon, devServer }: MainWindowOptions): MainWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1000,
    minHeight: 700,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    autoHideMenuBar: true,
    webPreferences: lockedPreferences(preload, devServer),
  })
  window.removeMenu()
  const load = (): void => void window.loadURL(devServer ?? `${APP_ORIGIN}/`)
  // A crashed page is a white window in front of a queue; what it showed is in the main process and comes back.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) load()
  })
  // Hidden windows that print must not keep a program alive that nobody sees.
  window.on('closed', () => app.quit())
  const painted = new Promise<void>(resolve => {
    window.once('ready-to-show', () => {
      // Decoding a picture can wait until there is something to look at.
      if (process.platform !== 'darwin') window.setIcon(icon)
      resolve()
    })
  })
  const toFront = (): void => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  return { load, painted, toFront }
}
