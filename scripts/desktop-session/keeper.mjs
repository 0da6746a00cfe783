// Holds the parts of one private desktop session: starts them, says their environment in one line of JSON, and stops
// them when its standard input ends, which it does however the process that asked for the session ends.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startDisplay } from './display.mjs'
import { startKeyring } from './keyring.mjs'
import { startPrinter } from './printer.mjs'
import { startSessionBus } from './session-bus.mjs'

/** @typedef {import('./own-process.mjs').OwnProcess} OwnProcess */
/**
 * @typedef {object} Wanted as the options of a session, with the display decided
 * @property {'own' | 'none'} display
 * @property {{ width: number, height: number }} screen
 * @property {'own' | 'none'} keyring
 * @property {boolean} printer
 */

/** @type {OwnProcess[]} */
const running = []
/** Short, as socket paths may not exceed 107 bytes. */
const sessionDir = mkdtempSync(path.join(os.tmpdir(), 'mostrador-session-'))
const asked = new Promise(resolve => {
  process.stdin.resume().once('end', resolve).once('error', resolve)
  process.once('SIGTERM', resolve)
  process.once('SIGHUP', resolve)
  process.on('SIGINT', () => undefined)
})

try {
  const ready = await start(JSON.parse(process.argv[2] ?? ''))
  process.stdout.write(`${JSON.stringify(ready)}\n`)
  await asked
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  for (const part of running.toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: the keyring leaves the bus before it goes
    await part.stop()
  }
  rmSync(sessionDir, { recursive: true, force: true })
}
process.stdin.destroy()

/** @param {Wanted} wanted */
async function start({ display, screen, keyring, printer }) {
  const env = homeEnv()
  if (display === 'own') Object.assign(env, keep(await startDisplay(screen)))
  Object.assign(env, keep(await startSessionBus(sessionDir)))
  if (keyring === 'own') keep(await startKeyring(sessionDir, env))
  if (!printer) return { env }
  const { printsDir, ...started } = await startPrinter(sessionDir)
  return { env: { ...env, ...keep(started) }, printsDir }
}

/** @param {{ process: OwnProcess, env: Record<string, string> }} started */
function keep({ process: part, env }) {
  running.push(part)
  return env
}

/**
 * A home of the session's own: the keyring, Chromium and GTK all leave files in it.
 * @returns {Record<string, string>}
 */
function homeEnv() {
  const home = path.join(sessionDir, 'home')
  const runtimeDir = path.join(sessionDir, 'run')
  const tempDir = path.join(sessionDir, 'tmp')
  for (const dir of [home, runtimeDir, tempDir]) mkdirSync(dir, { mode: 0o700 })
  return {
    HOME: home,
    XDG_RUNTIME_DIR: runtimeDir,
    TMPDIR: tempDir, // a killed Chromium leaves its socket's folder behind
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local', 'share'),
    // The cache stays the user's: it holds nothing of theirs, but the list of fonts and perhaps this very Electron.
    XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'),
  }
}
