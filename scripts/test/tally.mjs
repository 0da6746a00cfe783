import { z } from 'zod'

/**
 * How many checks came out how.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Tally} */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 }

/** Vitest's JSON report, as far as it is counted. */
const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform(report => ({
    passed: report.numPassedTests,
    // A file that could not even be loaded has no tests to fail; it counts as one.
    failed: report.numFailedTests + report.testResults.filter(isBrokenFile).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }))

/** Playwright's JSON report, as far as it is counted. A flaky test is a failed one. */
const playwrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }))

/** @param {{ status: string, assertionResults: unknown[] }} file */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0
}

/**
 * Counts what a step came to. A runner that crashed, left no readable report, or ran nothing at all is a failure, so
 * that no test can vanish without being missed.
 * @param {'check' | 'vitest' | 'playwright'} kind `check` is a program that passes or fails as one
 * @param {number} exitCode of the runner
 * @param {string | undefined} report text of its JSON report, undefined when it left none
 * @returns {Tally}
 */
export function tallyOf(kind, exitCode, report) {
  if (kind === 'check') return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : oneFailure
  const tally = readReport(kind === 'vitest' ? vitestReport : playwrightReport, report)
  const ranNothing = tally.passed + tally.failed + tally.skipped === 0
  const hidesFailure = exitCode !== 0 && tally.failed === 0
  return ranNothing || hidesFailure ? addUp([tally, oneFailure]) : tally
}

/**
 * @param {z.ZodType<Tally>} schema
 * @param {string | undefined} report
 * @returns {Tally} nothing at all when the report cannot be read
 */
function readReport(schema, report) {
  const nothing = { passed: 0, failed: 0, skipped: 0 }
  if (report === undefined) return nothing
  try {
    return schema.parse(JSON.parse(report))
  } catch {
    return nothing
  }
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function addUp(tallies) {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** `12 passed, 0 failed`, and how many were skipped only when some were. @param {Tally} tally */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}
