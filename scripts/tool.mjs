import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The checkout. */
export const root = path.join(import.meta.dirname, '..')

/**
 * The command line that starts a tool of node_modules with this very Node, without a shell in between (the `.bin`
 * shims need one on Windows).
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command] the tool's name where its package has several or it is not the package's own
 * @returns {[program: string, ...args: string[]]}
 */
export function toolCommand(packageName, args, command = packageName) {
  const packageDir = path.join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'))
  return [process.execPath, path.join(packageDir, typeof bin === 'string' ? bin : bin[command]), ...args]
}

/**
 * Runs a program in this terminal and waits for it. A Ctrl-C reaches it by itself; a SIGTERM is passed on; either way
 * this process stays until the program has ended, so that what it needs is not taken away from under it.
 * @param {readonly [program: string, ...args: string[]]} command
 * @param {Record<string, string>} [env] laid over this process's environment
 * @returns {Promise<number>} its exit code; 128 when a signal ended it
 */
export function runAttached([program, ...args], env = {}) {
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
  const passOn = () => child.kill('SIGTERM')
  process.on('SIGTERM', passOn).on('SIGINT', stay)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => {
      process.off('SIGTERM', passOn).off('SIGINT', stay)
      resolve(code ?? 128)
    })
  })
}

/** Taking notice of a signal is what keeps Node from ending on it. */
function stay() {}
