import { spawn } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'

/**
 * A program the session started and will stop.
 * @typedef {object} OwnProcess
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => Promise<void>} stop asks it to end, and after two seconds ends it
 * @property {Promise<never>} failed rejects with its last words if it ends before it is told to
 */

const STOP_MS = 2_000

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {OwnProcess}
 */
export function startProcess(program, args, options) {
  // A group of its own: a Ctrl-C meant for the tests must not take their display away first.
  const child = spawn(program, args, { ...options, detached: true })
  let said = ''
  child.stderr?.on('data', chunk => (said = (said + String(chunk)).slice(-2_000)))
  /** @type {Promise<string>} */
  const ended = new Promise(resolve => {
    child.once('error', error => resolve(String(error)))
    child.once('exit', (code, signal) =>
      resolve(`${path.basename(program)} ended (${code ?? signal}). ${said}`),
    )
  })
  const failed = ended.then(reason => Promise.reject(new Error(reason)))
  failed.catch(() => undefined) // told to stop: nobody waits for it any more
  return { child, failed, stop: () => stop(child, ended) }
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<string>} ended */
async function stop(child, ended) {
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  child.kill('SIGTERM')
  await ended
  clearTimeout(kill)
}

/**
 * Waits until a program is ready; one that fails or never gets ready is stopped, so that nothing half started stays.
 * @template T
 * @param {OwnProcess} owner
 * @param {Promise<T>} ready
 * @returns {Promise<T>}
 */
export async function whenReady(owner, ready) {
  try {
    return await Promise.race([ready, owner.failed])
  } catch (error) {
    await owner.stop()
    throw error
  }
}

/**
 * The first piece a stream says.
 * @param {unknown} stream one of a process's own
 * @returns {Promise<string>}
 */
export function firstWords(stream) {
  if (!(stream instanceof Readable)) throw new Error('The process was started without a pipe to read from.')
  return new Promise(resolve => stream.once('data', chunk => resolve(String(chunk).trim())))
}

/**
 * Finds a system program, or says which Debian package brings it.
 * @param {string} name
 * @param {string} debianPackage
 */
export function programPath(name, debianPackage) {
  const dirs = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin']
  const found = dirs.map(dir => path.join(dir, name)).find(file => existsSync(file))
  if (found === undefined) throw new Error(`${name} is missing: install the Debian package ${debianPackage}.`)
  return found
}

/**
 * Copies a system daemon into the session and gives the copy's path. As a private copy it has neither the file
 * capability that stops gnome-keyring in containers nor the AppArmor profile that keeps cupsd to the system's folders.
 * @param {string} name
 * @param {string} debianPackage
 * @param {string} dir
 */
export function privateCopy(name, debianPackage, dir) {
  const copy = path.join(dir, name)
  copyFileSync(programPath(name, debianPackage), copy)
  return copy
}
