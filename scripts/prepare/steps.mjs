import { root } from '../tool.mjs'
import { prepareDebianPackages } from './debian-packages.mjs'
import { prepareElectron } from './electron.mjs'
import { prepareNpmPackages } from './npm-packages.mjs'

/**
 * Runs the steps in order; each checks for itself whether there is anything to do.
 * @param {ReadonlySet<string>} flags of the command line
 */
export async function prepare(flags) {
  await prepareNpmPackages({ root })
  if (flags.has('--npm-only')) return
  await prepareDebianPackages(purposeOf(flags))
  await prepareElectron({ root })
}

/** @param {ReadonlySet<string>} flags @returns {import('./debian-packages.mjs').Purpose} */
function purposeOf(flags) {
  if (flags.has('--tests')) return 'tests'
  return flags.has('--demo') ? 'demo' : 'app'
}
