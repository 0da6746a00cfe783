import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createProgress } from './console.mjs'
import { lastLines, runCommand } from './run-command.mjs'

/**
 * Fetches Electron the way the `electron` package does, with a limit on silence: its own installer would wait for an
 * unreachable host for minutes.
 * @param {{ root: string, firstByteMs: number }} options how long the host may stay silent before the first byte
 * @returns {Promise<string | undefined>} why it could not be had, or undefined when it is in place
 */
export async function downloadOwnElectron({ root, firstByteMs }) {
  const packageDir = path.join(root, 'node_modules', 'electron')
  const progress = createProgress('Downloading Electron')
  const refusal = await downloadToCache(packageDir, firstByteMs, progress.update)
  progress.done(refusal === undefined ? 'done' : 'not reachable')
  if (refusal !== undefined) return refusal

  // The installer finds the archive in Electron's own cache and only unpacks it. It requires an ES module, which
  // Node 20.18 allows only with the flag and later versions accept without a word.
  const installer = ['--experimental-require-module', path.join(packageDir, 'install.js')]
  const { code, output } = await runCommand(process.execPath, installer)
  return code === 0 ? undefined : `it could not be unpacked: ${lastLines(output, 1)}`
}

/**
 * @param {string} packageDir
 * @param {number} firstByteMs
 * @param {(fraction: number) => void} onProgress
 * @returns {Promise<string | undefined>} why not, or undefined when the archive is in the cache
 */
async function downloadToCache(packageDir, firstByteMs, onProgress) {
  const silence = createSilenceLimit(firstByteMs)
  try {
    const { downloadArtifact } = await import('@electron/get')
    const cacheRoot = process.env['electron_config_cache']
    await downloadArtifact({
      version: readJson(path.join(packageDir, 'package.json')).version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: readJson(path.join(packageDir, 'checksums.json')),
      ...(cacheRoot === undefined ? {} : { cacheRoot }),
      downloadOptions: {
        quiet: true,
        signal: silence.signal,
        getProgressCallback: async (/** @type {{ percent: number }} */ { percent }) => {
          silence.heard()
          onProgress(percent)
        },
      },
    })
    return undefined
  } catch (error) {
    return silence.signal.aborted ? 'no answer' : reasonOf(error)
  } finally {
    silence.stop()
  }
}

const BETWEEN_BYTES_MS = 30_000

/** Aborts when nothing is heard: first within `firstMs`, then between any two pieces. @param {number} firstMs */
function createSilenceLimit(firstMs) {
  const controller = new AbortController()
  let timer = setTimeout(() => controller.abort(), firstMs)
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer)
      timer = setTimeout(() => controller.abort(), BETWEEN_BYTES_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

/** `fetch failed` says nothing; the cause beneath it does. @param {unknown} error @returns {string} */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
