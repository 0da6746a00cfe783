import { describe, expect, it } from 'vitest'
import { hueOf } from '#renderer/ui/brand-hues.ts'
import { initials } from '#renderer/ui/monogram.tsx'

describe('the letters', () => {
  it.each([
    ['Telcel', 'TE'],
    ['AT&T', 'AT'],
    ['FRC Mobile', 'FM'],
    ['Óptima', 'ÓP'],
    ['7', '7'],
    ['', '?'],
  ])('of %j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})

describe('the colour of a carrier', () => {
  it('is the same for the same name, however it is written', () => {
    expect(hueOf('BAIT')).toBe(hueOf('Bait'))
    expect(hueOf('Wimo')).toBe(hueOf('wimo'))
  })
})
