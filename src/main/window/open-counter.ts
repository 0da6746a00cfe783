import { app, nativeTheme, session } from 'electron'
import type { AppPaths } from '#main/platform/app-paths.ts'
import { serveApp, type FindLogo } from './app-protocol.ts'
import { storedAppearance } from './appearance.ts'
import { lockContents, lockSession } from './lockdown.ts'
import { openMainWindow } from './main-window.ts'

/** The counter's window, open while the program behind it is still being read. */
export type Counter = {
  /** The program answers from now on: the page, held back until here, may load. */
  readonly serve: (logo: FindLogo) => void
  /** Resolves with the first paint. */
  readonly painted: Promise<void>
  readonly toFront: () => void
  /** Where `npm run dev` serves the screens, else null. */
  readonly devServer: string | null
}

/**
 * Opens the window before anything else is loaded: Chromium starts the page's process meanwhile. Small on purpose;
 * everything imported here is in the way of the first paint.
 */
export function openCounter({ rendererDir, preloadPath, iconPath, userDataDir }: AppPaths): Counter {
  // Before the window has a colour: the page's own `light-dark()` follows it as well.
  nativeTheme.themeSource = storedAppearance(userDataDir)
  // `npm run dev` serves the screens over loopback; an installed program never listens to that.
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
  const { promise: program, resolve: serve } = deferred<FindLogo>()
  lockContents(devServer)
  lockSession(session.defaultSession, devServer)
  serveApp(session.defaultSession, rendererDir, program)
  const { load, painted, toFront } = openMainWindow({ preload: preloadPath, icon: iconPath, devServer })
  // Only the app's own protocol waits for the program; a dev server would answer at once.
  if (devServer === null) load()
  else void program.then(load)
  return { serve, painted, toFront, devServer }
}

/** A promise and the way to keep it. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  const keep: { resolve?: (value: T) => void } = {}
  const promise = new Promise<T>(resolve => Object.assign(keep, { resolve }))
  return { promise, resolve: value => keep.resolve?.(value) }
}
