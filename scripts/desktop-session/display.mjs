import { firstWords, programPath, startProcess } from './own-process.mjs'

/** Room for the kiosk's upright 1080 x 1920 window. */
const SCREEN = '1400x2000x24'

/** Starts an X server on a display number it finds free itself, so that several runs never collide. */
export async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']
  const server = startProcess(programPath('Xvfb', 'xvfb'), args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const number = await firstWords(server.child.stdio[3], server)
  return {
    process: server,
    // Chromium and GTK prefer Wayland when they see one; empty reads as absent.
    env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' },
  }
}
