import { _electron } from '@playwright/test'
import { requireElectron } from './electron-runtime.mjs'
import { sandboxSwitches } from './sandbox-switches.mjs'
import { root } from './tool.mjs'

/**
 * @typedef {object} LaunchOptions
 * @property {string} userDataDir folder the app keeps everything of this run in
 * @property {string} [appDir] folder of the app's package.json; the checkout unless told
 * @property {readonly string[]} [args] for the app
 * @property {Record<string, string>} [env] laid over this process's environment
 * @property {number} [timeoutMs] how long the app may take to start
 */

/**
 * Starts the built app under Playwright's eye: the one way the demo and the e2e tests start it.
 * @param {LaunchOptions} options
 * @returns {Promise<import('@playwright/test').ElectronApplication>}
 */
export function launchElectron({ userDataDir, appDir = root, args = [], env = {}, timeoutMs = 30_000 }) {
  const runtime = requireElectron({ root })
  return _electron.launch({
    executablePath: runtime.executable,
    // Playwright adds --no-sandbox unless told otherwise; only where there is no other way is it let.
    chromiumSandbox: sandboxSwitches(runtime).length === 0,
    args: [appDir, `--user-data-dir=${userDataDir}`, ...args],
    cwd: appDir,
    env: presentOnly({ ...process.env, ...runtime.env, ...env }),
    timeout: timeoutMs,
  })
}

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} */
function presentOnly(env) {
  /** @type {Record<string, string>} */
  const present = {}
  for (const [name, value] of Object.entries(env)) if (value !== undefined) present[name] = value
  return present
}
