import { describe, expect, it } from 'vitest'
import { addUp, tallyLine, tallyOf } from '#scripts/test/tally.mjs'

const vitestReport = (counts: Partial<Record<string, number>>, testResults: object[] = []): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...counts,
  })

const playwrightReport = (stats: Partial<Record<string, number>>): string =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } })

describe('counting what a runner came to', () => {
  it('counts a check such as lint as one', () => {
    expect(tallyOf('check', 0, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(tallyOf('check', 2, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('takes the counts of the unit tests from their report, to-dos as skipped', () => {
    const report = vitestReport({
      numPassedTests: 10,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 3,
    })
    expect(tallyOf('vitest', 1, report)).toEqual({ passed: 10, failed: 2, skipped: 4 })
  })

  it('counts a test file that cannot be loaded as one failure, beside the failed tests of other files', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const failing = { status: 'failed', assertionResults: [{}] }
    const report = vitestReport({ numPassedTests: 5, numFailedTests: 1 }, [broken, failing])
    expect(tallyOf('vitest', 1, report)).toEqual({ passed: 5, failed: 2, skipped: 0 })
  })

  it('counts a flaky screen test as failed', () => {
    const report = playwrightReport({ expected: 7, flaky: 1, skipped: 2 })
    expect(tallyOf('playwright', 0, report)).toEqual({ passed: 7, failed: 1, skipped: 2 })
  })

  it.each([
    ['leaves no report', 0, undefined],
    ['leaves half a report', 0, '{"stats": {"expected": 7'],
    ['leaves a report of another shape', 0, '{"passed": 7}'],
    ['runs no test at all', 0, playwrightReport({})],
    ['crashes before its first test', 134, undefined],
  ])('never takes a runner for passed that %s', (_, exitCode, report) => {
    expect(tallyOf('playwright', exitCode, report)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('adds a failure when a runner reports none but ends badly, as after an error between tests', () => {
    const report = vitestReport({ numPassedTests: 5 })
    expect(tallyOf('vitest', 1, report)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })
})

describe('the last line', () => {
  it('sums over all runners and says nothing of skipped tests where there are none', () => {
    const total = addUp([
      { passed: 4, failed: 0, skipped: 0 },
      { passed: 8, failed: 1, skipped: 0 },
    ])
    expect(tallyLine(total)).toBe('12 passed, 1 failed')
  })

  it('says how many were skipped where some were', () => {
    expect(tallyLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped')
  })
})
