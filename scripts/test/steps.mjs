import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { root, toolCommand } from '../tool.mjs'

/**
 * One thing `npm test` does.
 * @typedef {object} Step
 * @property {string} name what `--only` calls it
 * @property {'check' | 'vitest' | 'playwright'} kind
 * @property {[program: string, ...args: string[]]} command
 * @property {Record<string, string>} [env] laid over this process's environment
 * @property {string} [reportPath] where its JSON report will lie
 * @property {string} [needs] name of a step it is pointless without
 */

/** Steps that run side by side. @typedef {readonly Step[]} Stage */

const reportsDir = path.join(root, 'test-results', 'reports')

/**
 * Everything, in the order it is run. The quick checks share the processor's two cores; from then on one runner at a
 * time, as each keeps both busy, and the e2e tests are easier to trust on a quiet computer.
 * @param {readonly string[]} filters passed to the test runners, to pick files
 * @returns {readonly Stage[]}
 */
export function allStages(filters) {
  return [
    [
      check('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
      check('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
      check('types', 'typescript', ['--noEmit'], 'tsc'),
      check('build', 'electron-vite', ['build', '--logLevel', 'warn']),
    ],
    [vitest('unit', filters)],
    [vitest('contract', filters)],
    ...(hasTests('test/simulation') ? [[vitest('simulation', filters)]] : []),
    [playwright('e2e', filters)],
  ]
}

/**
 * Keeps the steps that were asked for, and those they need.
 * @param {readonly Stage[]} stages
 * @param {readonly string[]} only names; empty for all of them
 * @returns {readonly Stage[]}
 */
export function chooseStages(stages, only) {
  if (only.length === 0) return stages
  const steps = stages.flat()
  const wanted = new Set(only.flatMap(name => [name, steps.find(step => step.name === name)?.needs]))
  return stages.map(stage => stage.filter(step => wanted.has(step.name))).filter(stage => stage.length > 0)
}

/** Names in `only` that no step has. @param {readonly Stage[]} stages @param {readonly string[]} only */
export function unknownNames(stages, only) {
  const names = new Set(stages.flat().map(step => step.name))
  return only.filter(name => !names.has(name))
}

/**
 * @param {string} name
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command]
 * @returns {Step}
 */
function check(name, packageName, args, command) {
  return { name, kind: 'check', command: toolCommand(packageName, args, command) }
}

/** @param {string} name of the project @param {readonly string[]} filters @returns {Step} */
function vitest(name, filters) {
  const reportPath = path.join(reportsDir, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  const command = toolCommand('vitest', ['run', '--project', name, ...reporters, ...filters])
  return { name, kind: 'vitest', command, reportPath }
}

/** @param {string} name @param {readonly string[]} filters @returns {Step} */
function playwright(name, filters) {
  const reportPath = path.join(reportsDir, `${name}.json`)
  return {
    name,
    kind: 'playwright',
    command: toolCommand('@playwright/test', ['test', '--reporter=list,json', ...filters], 'playwright'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath },
    reportPath,
    needs: 'build',
  }
}

/** @param {string} dir */
function hasTests(dir) {
  const absolute = path.join(root, dir)
  if (!existsSync(absolute)) return false
  return readdirSync(absolute, { recursive: true }).some(name => String(name).endsWith('.test.ts'))
}
