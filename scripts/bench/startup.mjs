// `npm run bench`: how long until the carrier grid can be used, beside how long a blank Electron window takes to paint
// anything at all. The two alternate within one run and only their ratio is quoted: machines are noisy, ratios less so.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { hasDisplay, openDesktopSession } from '../desktop-session.mjs'
import { requireElectron } from '../electron-runtime.mjs'
import { sandboxSwitches } from '../sandbox-switches.mjs'
import { root } from '../tool.mjs'
import { askPage } from './devtools.mjs'

const ROUNDS = Number(process.argv[2] ?? 12)
const BUDGET = 1.25
const START_LIMIT_MS = 30_000

/** When something happened in a page, in ms since the epoch; null while it has not. */
const FIRST_PAINT = `(() => {
  const [entry] = performance.getEntriesByName('first-contentful-paint')
  return entry === undefined ? null : performance.timeOrigin + entry.startTime
})()`
const GRID_USABLE = `(() => {
  const [mark] = performance.getEntriesByName('grid-usable')
  return mark === undefined ? null : performance.timeOrigin + mark.startTime
})()`

const runtime = requireElectron({ root })
const session = await openDesktopSession({ display: hasDisplay() ? 'shared' : 'own', keyring: 'own' })
const userData = mkdtempSync(path.join(tmpdir(), 'mostrador-bench-'))
const blank = () => timeStart([path.join(root, 'scripts', 'bench', 'blank-app')], FIRST_PAINT)
const counter = () => timeStart([root, `--user-data-dir=${userData}`], GRID_USABLE)

async function measure() {
  process.stdout.write('Filling the cache with a first start, and warming both up…\n')
  await counter()
  await blank()
  await counter()
  const rounds = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const yardstick = await blank()
    const measured = await counter()
    rounds.push({ yardstick, measured, ratio: measured / yardstick })
    process.stdout.write(
      `  ${String(round).padStart(2)}: blank ${yardstick.toFixed(0)} ms, grid ${measured.toFixed(0)} ms, ratio ${(measured / yardstick).toFixed(2)}\n`,
    )
  }
  report(rounds)
}

/** @param {{ yardstick: number, measured: number, ratio: number }[]} rounds */
function report(rounds) {
  const ratio = median(rounds.map(one => one.ratio))
  const spread = rounds.map(one => one.ratio).toSorted((a, b) => a - b)
  process.stdout.write(
    `carrier grid usable from cache: ${ratio.toFixed(2)}x a blank window (budget ${BUDGET}x; ` +
      `${spread[0]?.toFixed(2)} to ${spread.at(-1)?.toFixed(2)} over ${rounds.length} rounds; ` +
      `medians ${median(rounds.map(one => one.measured)).toFixed(0)} and ${median(rounds.map(one => one.yardstick)).toFixed(0)} ms)\n`,
  )
}

/** @param {readonly number[]} values @returns {number} */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/**
 * Milliseconds from spawning Electron to the moment the page names.
 * @param {readonly string[]} args
 * @param {string} moment
 */
async function timeStart(args, moment) {
  const spawnedAt = Date.now()
  const child = spawn(
    runtime.executable,
    [...sandboxSwitches(runtime), '--remote-debugging-port=0', ...args],
    { env: { ...process.env, ...runtime.env, ...session.env }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise(resolve => child.once('exit', resolve))
  try {
    return Number(await askPage(await debuggerUrl(child.stderr), moment, START_LIMIT_MS)) - spawnedAt
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** @param {import('node:stream').Readable} stderr @returns {Promise<string>} */
async function debuggerUrl(stderr) {
  for await (const line of createInterface({ input: stderr })) {
    const match = /DevTools listening on (ws:\S+)/.exec(line)
    if (match?.[1] !== undefined) {
      stderr.resume()
      return match[1]
    }
  }
  throw new Error('The program ended before it could be asked.')
}

try {
  await measure()
} finally {
  await session.close()
  rmSync(userData, { recursive: true, force: true })
}
