// `npm test`: every check there is. The last line of its output is the count over all of them, and the exit code is 0
// only when none failed. `npm test -- --only unit,e2e [file filters]` runs a part.
import { parseArgs } from 'node:util'
import { requireElectron } from './electron-runtime.mjs'
import { say, seconds } from './prepare/console.mjs'
import { notRun, runStep } from './test/run-step.mjs'
import { allStages, chooseStages, unknownNames } from './test/steps.mjs'
import { addUp, oneFailure, tallyLine } from './test/tally.mjs'
import { root } from './tool.mjs'

/** For everything together; a runner that hangs is stopped then, and counts as failed. */
const LIMIT_MS = 11.5 * 60_000

/** @typedef {import('./test/steps.mjs').Stage} Stage */
/** @typedef {import('./test/tally.mjs').Tally} Tally */

const tally = await runAll().catch(error => {
  console.error(error)
  return oneFailure
})
process.exitCode = tally.failed === 0 ? 0 : 1
say(tallyLine(tally))

async function runAll() {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  })
  const only = values.only.flatMap(names => names.split(','))
  const stages = allStages(positionals)
  const unknown = unknownNames(stages, only)
  if (unknown.length > 0) {
    const names = stages.flat().map(step => step.name)
    throw new Error(`There is no step named ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  }
  Object.assign(process.env, requireElectron({ root }).env)
  const startedAt = Date.now()
  const total = await runStages(chooseStages(stages, only), stopSignal())
  say(`All of it took ${seconds(Date.now() - startedAt)}.`)
  return total
}

/** @param {readonly Stage[]} stages @param {AbortSignal} signal */
async function runStages(stages, signal) {
  /** @type {Map<string, Tally>} */
  const tallies = new Map()
  for (const stage of stages) {
    say(`Running ${stage.map(step => step.name).join(', ')}${stage.length > 1 ? ', side by side' : ''}`)
    // oxlint-disable-next-line no-await-in-loop -- one stage after the other
    await Promise.all(
      stage.map(async step => void tallies.set(step.name, await runOne(step, tallies, signal))),
    )
  }
  return addUp([...tallies.values()])
}

/**
 * @param {import('./test/steps.mjs').Step} step
 * @param {ReadonlyMap<string, Tally>} tallies of the steps before
 * @param {AbortSignal} signal
 */
async function runOne(step, tallies, signal) {
  const needed = step.needs === undefined ? undefined : tallies.get(step.needs)
  if (needed !== undefined && needed.failed > 0) return notRun(step, `${step.needs} failed`)
  return runStep(step, signal)
}

/** Aborts when the time is up or somebody presses Ctrl-C. */
function stopSignal() {
  const controller = new AbortController()
  setTimeout(() => controller.abort(`the ${seconds(LIMIT_MS)} for everything are over`), LIMIT_MS).unref()
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => controller.abort('it was interrupted'))
  return controller.signal
}
