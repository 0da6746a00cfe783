import { firstWords, programPath, startProcess, whenReady } from './own-process.mjs'

/**
 * Starts an X server on a display number it finds free itself, so that several runs never collide.
 * @param {{ width: number, height: number }} screen in pixels
 */
export async function startDisplay({ width, height }) {
  const geometry = `${width}x${height}x24`
  const args = ['-displayfd', '3', '-screen', '0', geometry, '-nolisten', 'tcp', '-noreset']
  const server = startProcess(programPath('Xvfb', 'xvfb'), args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const number = await whenReady(server, firstWords(server.child.stdio[3]))
  return {
    process: server,
    // Chromium and GTK prefer Wayland when they see one; empty reads as absent.
    env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' },
  }
}
