import { BrowserWindow, nativeTheme } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

export type MainWindowOptions = {
  /** The bundled preload. */
  readonly preload: string
  readonly icon: string
  /** The dev server's address under `npm run dev`, else null. */
  readonly devServer: string | null
}

/** The page's own background (`--paper` in renderer/ui/tokens.css), so that nothing flashes before it paints. */
const PAPER = { light: '#f4f3ee', dark: '#111216' } as const

/** The counter's window: sandboxed, isolated, without Node. Shown at once in the page's own colour; the first paint resolves the answer. */
export function openMainWindow({ preload, icon, devServer }: MainWindowOptions): Promise<void> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1000,
    minHeight: 700,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    autoHideMenuBar: true,
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
  void window.loadURL(devServer ?? `${APP_ORIGIN}/`)
  return new Promise(resolve => {
    window.once('ready-to-show', () => {
      // Decoding a picture can wait until there is something to look at.
      if (process.platform !== 'darwin') window.setIcon(icon)
      resolve()
    })
  })
}
