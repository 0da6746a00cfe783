import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

/**
 * What to give a process of the desktop it would have on a shop's computer. `own` parts are private to the session and
 * gone with it: they never touch the user's screen, keyring or printers.
 * @typedef {object} SessionOptions
 * @property {'own' | 'shared'} display `shared` uses the display there is and makes one only where there is none
 * @property {{ width: number, height: number }} [screen] of an own display, in pixels; large enough for a kiosk's upright
 *   1080 x 1920 window unless told
 * @property {'own' | 'none'} keyring an unlocked keyring, or a session bus with no keyring on it
 * @property {boolean} [printer] a CUPS of the session's own with one printer, `Recibos`, which prints to PDF files
 */

/**
 * @typedef {object} DesktopSession
 * @property {Record<string, string>} env to be laid over a process's environment
 * @property {string | undefined} printsDir where `Recibos` leaves each job as `<job number>.pdf`, whole when it appears
 * @property {() => Promise<void>} close stops everything the session started
 */

const keeperPath = path.join(import.meta.dirname, 'desktop-session', 'keeper.mjs')

/** Whether this process can show a window. @param {NodeJS.ProcessEnv} [env] @param {NodeJS.Platform} [platform] */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * Opens a session. Its parts belong to a keeper process that stops them when this process closes the session or ends
 * in whatever way, a crash included. On macOS and Windows the user's own desktop is used and nothing is started.
 * @param {SessionOptions} options
 * @returns {Promise<DesktopSession>}
 */
export async function openDesktopSession({
  display,
  screen = { width: 1400, height: 2000 },
  keyring,
  printer = false,
}) {
  if (process.platform !== 'linux') return { env: {}, printsDir: undefined, close: async () => undefined }
  /** @type {import('./desktop-session/keeper.mjs').Wanted} */
  const wanted = { display: display === 'shared' && hasDisplay() ? 'none' : 'own', screen, keyring, printer }
  const keeper = spawn(process.execPath, [keeperPath, JSON.stringify(wanted)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // Ctrl-C in a terminal must reach the app first and its display last
  })
  /** @type {Promise<void>} */
  const ended = new Promise(resolve => keeper.once('exit', () => resolve()))
  const { env, printsDir } = await readyLine(keeper.stdout)
  keeper.unref()
  return {
    env,
    printsDir,
    async close() {
      keeper.ref()
      keeper.stdin.end()
      await ended
    },
  }
}

/**
 * The one line the keeper says when everything is up.
 * @param {import('node:stream').Readable} stdout
 * @returns {Promise<{ env: Record<string, string>, printsDir: string | undefined }>}
 */
async function readyLine(stdout) {
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line)
  throw new Error('The private desktop session could not be started; the reason stands above.')
}
