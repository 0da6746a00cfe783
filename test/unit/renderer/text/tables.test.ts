import { describe, expect, it } from 'vitest'
import { en } from '#shared/text/en/index.ts'
import { esMX } from '#shared/text/es-MX/index.ts'

/** Every text of a table under its path. */
function texts(table: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...texts(Object(value), `${path}${key}.`)],
    ),
  )
}

const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted()

const spanish = texts(esMX)
const english = texts(en)

describe('the texts', () => {
  it('exist in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...spanish.keys()].toSorted())
  })

  it('say something', () => {
    const silent = [...spanish, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(silent).toEqual([])
  })

  it('fill in the same things in both languages', () => {
    const different = [...spanish].filter(
      ([key, text]) => String(variables(text)) !== String(variables(english.get(key) ?? '')),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('have both numbers wherever something is counted', () => {
    const lonely = [...spanish.keys()].filter(
      key => key.endsWith('_one') && !spanish.has(`${key.slice(0, -'_one'.length)}_other`),
    )
    expect(lonely).toEqual([])
  })
})
