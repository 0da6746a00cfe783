import { describe, expect, it } from 'vitest'
import { allStages, chooseStages, unknownNames } from '#scripts/test/steps.mjs'

const namesOf = (only: readonly string[]): string[][] =>
  chooseStages(allStages([]), only).map(stage => stage.map(step => step.name))

describe('choosing what npm test runs', () => {
  it('runs everything unless told, the quick checks first and the e2e tests last', () => {
    const stages = namesOf([])
    expect(stages[0]).toEqual(['format', 'lint', 'types', 'build'])
    expect(stages.at(-1)).toEqual(['e2e'])
  })

  it('runs only what was asked for', () => {
    expect(namesOf(['unit'])).toEqual([['unit']])
    expect(namesOf(['types', 'contract'])).toEqual([['types'], ['contract']])
  })

  it('builds the app before the tests that launch it', () => {
    expect(namesOf(['e2e'])).toEqual([['build'], ['e2e']])
  })

  it('names the steps it does not know', () => {
    expect(unknownNames(allStages([]), ['unit', 'unti'])).toEqual(['unti'])
  })

  it('passes file filters to the test runners and not to the checks', () => {
    const commands = allStages(['counter']).flat()
    const filtered = commands.filter(step => step.command.includes('counter')).map(step => step.kind)
    expect(new Set(filtered)).toEqual(new Set(['vitest', 'playwright']))
  })
})
