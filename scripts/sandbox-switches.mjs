import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'

/**
 * The switches without which Electron refuses to start here: as root, and where the kernel keeps user namespaces from
 * ordinary users and the set-uid helper is not set up (many containers), Chromium's outer sandbox cannot be had. Only
 * development launches come through here; the renderer's own sandbox stays on either way.
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {string[]}
 */
export function sandboxSwitches(runtime) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  return hasSetUidHelper(runtime.dir) || hasUserNamespaces() ? [] : ['--no-sandbox']
}

/** @param {string} electronDir */
function hasSetUidHelper(electronDir) {
  const helper = statSync(path.join(electronDir, 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0
}

function hasUserNamespaces() {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0
}
