import { session } from 'electron'
import type { AppPaths } from '#main/platform/app-paths.ts'
import { serveApp, type FindLogo } from './app-protocol.ts'
import { lockContents, lockSession } from './lockdown.ts'
import { openMainWindow } from './main-window.ts'

/** The counter's window, open while the program behind it is still being read. */
export type Counter = {
  /** The program answers from now on: the page, held back until here, may load. */
  readonly serve: (logo: FindLogo) => void
  /** Resolves with the first paint. */
  readonly painted: Promise<void>
}

/**
 * Opens the window before anything else is loaded: Chromium starts the page's process meanwhile. Small on purpose;
 * everything imported here is in the way of the first paint.
 */
export function openCounter({ rendererDir, preloadPath, iconPath }: AppPaths): Counter {
  const devServer = process.env['ELECTRON_RENDERER_URL'] ?? null
  const { promise: program, resolve: serve } = deferred<FindLogo>()
  lockContents(devServer)
  lockSession(session.defaultSession, devServer)
  serveApp(session.defaultSession, rendererDir, program)
  const painted = openMainWindow({ preload: preloadPath, icon: iconPath, devServer })
  return { serve, painted }
}

/** A promise and the way to keep it. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  const keep: { resolve?: (value: T) => void } = {}
  const promise = new Promise<T>(resolve => Object.assign(keep, { resolve }))
  return { promise, resolve: value => keep.resolve?.(value) }
}
