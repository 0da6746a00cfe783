import { readFileSync } from 'node:fs'
import { hasDisplay } from '../desktop-session.mjs'
import { createProgress, say, SetupError } from './console.mjs'
import { lastLines, runCommand } from './run-command.mjs'

/**
 * What is needed of the system. Each entry is a Debian dependency: names in order of preference, as newer releases
 * have renamed some.
 */
const electronPackages = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libgtk-3-0',
  'libgbm1',
  'libasound2t64 | libasound2',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
  'libsecret-1-0',
  'fonts-dejavu-core',
]
const displayPackages = ['xvfb']
const keyringPackages = ['dbus', 'gnome-keyring']
const testPackages = ['cups-daemon', 'cups-client', 'poppler-utils']

/**
 * What is being prepared: `app` on the desktop there is, `demo` with a keyring of its own, `tests` with a display, a
 * keyring and a printer of their own.
 * @typedef {'app' | 'demo' | 'tests'} Purpose
 */

/**
 * @param {Purpose} purpose
 * @param {{ displayed: boolean }} desktop without a display there is no desktop either: one is made, keyring and all
 */
export function neededPackages(purpose, { displayed }) {
  return [
    ...electronPackages,
    ...(purpose === 'tests' || !displayed ? displayPackages : []),
    ...(purpose !== 'app' || !displayed ? keyringPackages : []),
    ...(purpose === 'tests' ? testPackages : []),
  ]
}

/**
 * Installs what the system lacks when it may; else says the one command that does it.
 * @param {Purpose} purpose
 */
export async function prepareDebianPackages(purpose) {
  const status = process.platform === 'linux' ? readStatus() : undefined
  if (status === undefined) return // not a Debian: Electron names the library it misses, if any
  const needed = neededPackages(purpose, { displayed: hasDisplay() })
  const missing = missingPackages(needed, installedPackages(status))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) return leaveToPerson(missing, purpose)
  await install(missing)
}

/** @param {readonly string[]} needed @param {ReadonlySet<string>} present */
export function missingPackages(needed, present) {
  return needed.filter(dependency => !dependency.split(' | ').some(name => present.has(name)))
}

/**
 * Names of the installed packages and of what they provide (Debian 13 has `libgtk-3-0t64`, which provides `libgtk-3-0`).
 * @param {string} status text of dpkg's status file
 */
export function installedPackages(status) {
  const present = new Set()
  for (const paragraph of status.split('\n\n')) {
    if (!/^Status: install ok installed$/m.test(paragraph)) continue
    const name = /^Package: (.+)$/m.exec(paragraph)?.[1]
    if (name !== undefined) present.add(name)
    const provided = /^Provides: (.+)$/m.exec(paragraph)?.[1] ?? ''
    for (const item of provided.split(', ')) present.add(item.replace(/[ :].*/, ''))
  }
  return present
}

/** @param {readonly string[]} missing @param {Purpose} purpose */
function leaveToPerson(missing, purpose) {
  const command = `sudo apt-get update && sudo apt-get ${aptArguments(missing).join(' ')}`
  const sentence = `Some Debian packages are missing; this installs them:\n  ${command.replace(/satisfy (.*)/, "satisfy '$1'")}`
  // The tests and the demo would fail for want of them; on a desktop the app may still start.
  if (purpose !== 'app') throw new SetupError(sentence)
  say(sentence)
}

/** @param {readonly string[]} missing */
function aptArguments(missing) {
  return ['--no-install-recommends', 'satisfy', missing.join(', ')]
}

/** @param {readonly string[]} missing */
async function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const listing = createProgress('Reading the list of Debian packages')
  const update = await runCommand('apt-get', ['update', '-q'], { env })
  listing.done(update.code === 0 ? 'done' : 'incomplete')

  const progress = createProgress(`Installing ${missing.length} Debian packages`)
  const args = ['-y', '-o', 'APT::Status-Fd=1', '-o', 'DPkg::Lock::Timeout=120', ...aptArguments(missing)]
  const { code, output } = await runCommand('apt-get', args, {
    env,
    onOutput: text => progress.update(aptFraction(text)),
  })
  progress.done(code === 0 ? 'done' : 'failed')
  if (code !== 0) {
    throw new SetupError(
      `apt-get could not install ${missing.join(', ')}; install them by hand and run this again.\n${lastLines(output)}`,
    )
  }
}

/**
 * How far apt is, from its status lines (`dlstatus:1:42.5:…` while it downloads, `pmstatus:…` while it installs), each
 * taken as half of the way; 0 when the text has none.
 * @param {string} text
 */
export function aptFraction(text) {
  const last = [...text.matchAll(/^(dlstatus|pmstatus):[^:]*(?::[a-z][^:]*)?:([\d.]+):/gm)].at(-1)
  if (last === undefined) return 0
  const half = Number(last[2]) / 200
  return last[1] === 'pmstatus' ? 0.5 + half : half
}

function readStatus() {
  try {
    return readFileSync('/var/lib/dpkg/status', 'utf8')
  } catch {
    return undefined
  }
}
