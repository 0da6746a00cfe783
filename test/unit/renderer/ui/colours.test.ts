import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TOKENS = join('ui', 'tokens.css')
/** A colour written out: by number, by function or by name. */
const COLOUR =
  /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^v]|(?<=:[^;{]*)(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|yellow|orange|purple|silver)(?![\w-])/gi

const withoutComments = (source: string): string => source.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

function coloursIn(source: string): string[] {
  return withoutComments(source).match(COLOUR) ?? []
}

describe('the colours of the screens', () => {
  it('are known by sight to this test', () => {
    expect(coloursIn('a { color: #fff; background: rgb(1 2 3); border: 1px solid white }')).toHaveLength(3)
    expect(coloursIn('a { color: var(--ink); white-space: nowrap } /* #fff */')).toEqual([])
    expect(coloursIn('a { background: color-mix(in oklab, var(--note) 16%, var(--card)) }')).toEqual([])
  })

  it('all stand among the tokens', () => {
    const elsewhere = readdirSync('src/renderer', { recursive: true })
      .map(String)
      .filter(name => /\.(?:css|html|tsx)$/.test(name) && name !== TOKENS)
      .flatMap(name => {
        const source = readFileSync(join('src/renderer', name), 'utf8')
        // In code only numbers and functions can be colours: names are words.
        const found = coloursIn(source).filter(colour => name.endsWith('.css') || /[#(]/.test(colour))
        return found.map(colour => `${name}: ${colour}`)
      })
    expect(elsewhere).toEqual([])
  })
})
