import path from 'node:path'
import { runCommand } from './run-command.mjs'

/**
 * Runs npm: the very one that started this script when there is one (so `npx npm@10 start` stays npm 10), else the one
 * on the path.
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function runNpm(args, options = {}) {
  const starter = process.env['npm_execpath'] ?? ''
  if (path.basename(starter).startsWith('npm-cli')) {
    return runCommand(process.execPath, [starter, ...args], options)
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return runCommand('npm', args, { ...options, shell: process.platform === 'win32' })
}
