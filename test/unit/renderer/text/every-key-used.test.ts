import { describe, expect, it } from 'vitest'
import { esMX } from '#shared/text/es-MX/index.ts'
import { sourcesUnder } from './source-texts.ts'

/** Every key of the table, without the endings for one and many. */
function keysOf(table: object, path = ''): string[] {
  const keys = Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [path + key.replace(/_(?:one|other|zero)$/, '')]
      : keysOf(Object(value), `${path}${key}.`),
  )
  return [...new Set(keys)]
}

/** Keys as they stand in a source, and the beginnings of those put together there. */
function usesIn(source: string): { whole: readonly string[]; begun: readonly string[] } {
  return {
    whole: [...source.matchAll(/'([\w.-]+)'/g)].map(([, key = '']) => key),
    begun: [...source.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, beginning = '']) => beginning),
  }
}

const PROGRAM = sourcesUnder('renderer', 'main', 'shared').filter(
  ({ file }) => !/text[\\/](?:es-MX|en)[\\/]/.test(file),
)

describe('the texts', () => {
  it('are all used somewhere', () => {
    const uses = PROGRAM.map(({ source }) => usesIn(source))
    const whole = new Set(uses.flatMap(use => use.whole))
    const begun = uses.flatMap(use => use.begun)
    const unused = keysOf(esMX).filter(
      key => !whole.has(key) && !begun.some(beginning => key.startsWith(beginning)),
    )
    expect(unused).toEqual([])
  })

  it('are recognised in the source, whole and put together', () => {
    expect(usesIn("t('common.test') + t(`sale.state.${state}`)")).toEqual({
      whole: ['common.test'],
      begun: ['sale.state.'],
    })
  })
})
