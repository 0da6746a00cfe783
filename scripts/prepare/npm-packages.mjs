import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createProgress, SetupError } from './console.mjs'
import { runNpm } from './npm.mjs'
import { lastLines } from './run-command.mjs'

/**
 * One package of a lock file, as npm writes it.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/** @typedef {Record<string, LockedPackage>} LockedPackages packages by folder, `node_modules/x` */

/**
 * Installs the npm packages of the lock file when what is installed differs from it. Install scripts never run: every
 * native part used here brings its binary in its own package.
 * @param {{ root: string }} place
 */
export async function prepareNpmPackages({ root }) {
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  if (wanted === undefined) {
    throw new SetupError(
      'package-lock.json is missing or unreadable: restore it with `git checkout package-lock.json`.',
    )
  }
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  if (installed !== undefined && packagesMatch(wanted, installed, process)) return

  const progress = createProgress(`Installing ${Object.keys(wanted).length} npm packages`)
  const { code, output } = await runNpm(
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root },
  )
  progress.done(code === 0 ? 'done' : 'failed')
  if (code !== 0) {
    throw new SetupError(
      `npm could not install the packages; its last words are below, and \`npm ci --ignore-scripts\` repeats it.\n${lastLines(output)}`,
    )
  }
}

/**
 * Whether what npm recorded as installed is what the lock file asks for. npm writes that record last, so an interrupted
 * install never matches. A package for another system may be absent.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 * @param {{ platform: string, arch: string }} system
 */
export function packagesMatch(wanted, installed, system) {
  const needed = Object.entries(wanted).filter(([folder]) => folder !== '')
  return needed.every(([folder, lock]) => {
    const present = installed[folder]
    if (present === undefined) return lock.optional === true && !isForSystem(lock, system)
    return present.version === lock.version && present.integrity === lock.integrity
  })
}

/**
 * Whether an optional package is one this system would have installed. Packages that name a C library are taken as not
 * needed: telling glibc from musl costs more than the whole check.
 * @param {LockedPackage} lock
 * @param {{ platform: string, arch: string }} system
 */
function isForSystem({ os = [], cpu = [], libc = [] }, { platform, arch }) {
  return os.includes(platform) && cpu.includes(arch) && libc.length === 0
}

/** @param {string} file @returns {LockedPackages | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
