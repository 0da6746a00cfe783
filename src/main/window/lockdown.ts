import { app, type IpcMainInvokeEvent, type Session, type WebContents, type WebPreferences } from 'electron'
import { APP_HOST, APP_SCHEME } from './app-protocol.ts'

/** How every window of ours is locked: sandboxed, isolated, without Node, and with one preload as its only way out. */
export function lockedPreferences(preload: string, devServer: string | null): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    devTools: devServer !== null,
    spellcheck: false,
  }
}

/** True for a page of ours in the top frame of its window. */
export function isOurTopFrame(event: IpcMainInvokeEvent, devServer: string | null): boolean {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null) return false
  return isOwnPage(frame.url, devServer)
}

/** Every address that is not of the app's own scheme. */
const OUTSIDE = ['http', 'https', 'ws', 'wss', 'file'].map(scheme => `${scheme}://*/*`)

/** No permission, no download and no request that is not for the app's own files, whatever a page may try. */
export function lockSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
  // Only what would leave the app is looked at: its own files need not pass through here on their way to the screen.
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (request, answer) =>
    answer({ cancel: !isOwnPage(request.url, devServer) }),
  )
}

/** Every window and frame ever made: no second window, no leaving the app's own page, no webview. */
export function lockContents(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-frame-navigate', event => {
      if (!isOwnPage(event.url, devServer)) event.preventDefault()
    })
    contents.on('will-attach-webview', event => event.preventDefault())
  })
}

function isOwnPage(url: string, devServer: string | null): boolean {
  const { protocol, host } = new URL(url)
  if (protocol === `${APP_SCHEME}:`) return host === APP_HOST
  // `npm run dev` serves the screens over loopback so that they reload as they are edited; a built app never does.
  return devServer !== null && host === new URL(devServer).host && ['http:', 'ws:'].includes(protocol)
}
