import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say, seconds } from '../prepare/console.mjs'
import { root } from '../tool.mjs'
import { addUp, oneFailure, tallyLine, tallyOf } from './tally.mjs'

/** Time a runner has to put its things away when it is told to stop. */
const STOP_MS = 10_000
/** Time for its last words to arrive after it has ended; a process it left behind may hold the pipe open for ever. */
const LAST_WORDS_MS = 1_000

/**
 * Runs one step, says how it went, and counts. The e2e tests show themselves one by one; the others speak only when
 * something is wrong, and then in full.
 * @param {import('./steps.mjs').Step} step
 * @param {AbortSignal} signal ends the step early; its reason says why in words
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runStep(step, signal) {
  if (signal.aborted) return notRun(step, String(signal.reason))
  const startedAt = Date.now()
  prepareReport(step.reportPath)
  const { exitCode, output } = await run(step, signal)
  const counted = tallyOf(step.kind, exitCode, readReport(step.reportPath))
  // Whatever a runner that was stopped has counted so far, it is not all.
  const tally = signal.aborted ? addUp([counted, oneFailure]) : counted
  const failed = tally.failed > 0
  if (failed) process.stdout.write(output.endsWith('\n') || output === '' ? output : `${output}\n`)
  const stopped = signal.aborted ? `, stopped because ${String(signal.reason)}` : ''
  const count = step.kind === 'check' ? '' : `: ${tallyLine(tally)}`
  say(`${failed ? 'FAILED' : 'ok'}  ${step.name}${count} (${seconds(Date.now() - startedAt)}${stopped})`)
  return tally
}

/** @param {import('./steps.mjs').Step} step @param {string} reason */
export function notRun(step, reason) {
  say(`FAILED  ${step.name}: not run because ${reason}`)
  return oneFailure
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {AbortSignal} signal
 * @returns {Promise<{ exitCode: number, output: string }>} output that has not been shown yet
 */
async function run({ kind, command: [program, ...args], env }, signal) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that a runner that hangs can be ended with everything it started
  })
  let output = ''
  /** @param {Buffer} chunk */
  const keep = chunk =>
    void (kind === 'playwright' ? process.stdout.write(chunk) : (output += chunk.toString()))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const closed = new Promise(resolve => child.once('close', resolve))
  /** @type {Promise<number>} */
  const ended = new Promise(resolve => {
    child.once('error', error => {
      output += `${String(error)}\n`
      resolve(127)
    })
    child.once('exit', code => resolve(code ?? 128))
  })
  const exitCode = await endedOrStopped(child, ended, signal)
  await Promise.race([closed, wait(LAST_WORDS_MS, undefined, { ref: false })])
  return { exitCode, output }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} ended
 * @param {AbortSignal} signal
 */
async function endedOrStopped(child, ended, signal) {
  /** @type {NodeJS.Timeout | undefined} */
  let kill
  const stop = () => {
    signalGroup(child, 'SIGINT') // what a Ctrl-C sends: the runners then write their reports
    kill = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_MS)
  }
  signal.addEventListener('abort', stop, { once: true })
  const exitCode = await ended
  signal.removeEventListener('abort', stop)
  clearTimeout(kill)
  return exitCode
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signalGroup(child, name) {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name)
  } catch {
    // It has just ended by itself.
  }
}

/** An old report must not be taken for this run's. @param {string | undefined} file */
function prepareReport(file) {
  if (file === undefined) return
  rmSync(file, { force: true })
  mkdirSync(path.dirname(file), { recursive: true })
}

/** @param {string | undefined} file */
function readReport(file) {
  if (file === undefined) return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
