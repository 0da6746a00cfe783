import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const AA = 4.5
const css = (name: string): string =>
  readFileSync(new URL(`../../../../src/renderer/ui/${name}`, import.meta.url), 'utf8')

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** The tokens of one theme: name to colour. */
function tokens(theme: 'light' | 'dark'): Map<string, string> {
  const both = css('tokens.css').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
  return new Map(
    [...both].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]),
  )
}

const PAIRS = [
  ...['ink', 'ink-soft', 'accent-text', 'bad', 'good', 'warn', 'wait'].flatMap(ink =>
    ['paper', 'card', 'sunken'].map(surface => [ink, surface] as const),
  ),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['accent-text', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ...['good', 'bad', 'warn', 'wait'].flatMap(tone => [
    [tone, `${tone}-soft`] as const,
    ['ink', `${tone}-soft`] as const,
    ['ink-soft', `${tone}-soft`] as const,
  ]),
] as const

describe('what is written on the screen can be read', () => {
  it.each(['light', 'dark'] as const)('in the %s theme', theme => {
    const colours = tokens(theme)
    const weak = PAIRS.filter(
      ([ink, surface]) => contrast(colours.get(ink) ?? '#000000', colours.get(surface) ?? '#000000') < AA,
    )
    expect(weak).toEqual([])
  })

  it('on every carrier’s colour', () => {
    const hues = [...css('tokens.css').matchAll(/--hue-\d+: (#\w{6})/g)].map(([, hue = '']) => hue)
    expect(hues).toHaveLength(18)
    expect(hues.filter(hue => contrast(hue, '#ffffff') < AA)).toEqual([])
  })

  it('on the practice band', () => {
    const ink = /--practice-ink: (#\w{6})/.exec(css('tokens.css'))?.[1] ?? '#ffffff'
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(tokens(theme).get('practice') ?? ink, ink)).toBeGreaterThanOrEqual(AA)
    }
  })
})
