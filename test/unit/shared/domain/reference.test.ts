import { describe, expect, it } from 'vitest'
import { matchPattern } from '#shared/domain/pattern.ts'
import { lastThree, normaliseReference, readBack } from '#shared/domain/reference.ts'

describe('a reference', () => {
  it('is checked whole, anchors or not', () => {
    expect(matchPattern('[0-9]{10}', '5512345678')).toBe('match')
    expect(matchPattern('[0-9]{10}', '55123456789')).toBe('no-match')
    expect(matchPattern('^[0-9]{10}$', '5512345678\n')).toBe('no-match')
  })

  it('is not blocked by a rule that cannot be read', () => {
    expect(matchPattern('([0-9', '5512345678')).toBe('pattern-broken')
    expect(matchPattern('(?=a)b', 'b')).toBe('pattern-broken')
    expect(matchPattern('a'.repeat(501), 'a')).toBe('pattern-broken')
  })

  it('is checked at once even by a rule made to freeze the till', () => {
    const started = performance.now()
    expect(matchPattern('^(a+)+$', `${'a'.repeat(60)}!`)).toBe('no-match')
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('loses the spaces and dashes people type', () => {
    expect(normaliseReference(' 55 1234-5678 ')).toBe('5512345678')
    expect(normaliseReference('(55) 12.34.56.78')).toBe('5512345678')
  })

  it('keeps its leading zeros', () => {
    expect(normaliseReference('0055')).toBe('0055')
  })

  it('is read back in pairs for a phone and in fours for a bill', () => {
    expect(readBack('5512345678')).toEqual(['55', '12', '34', '56', '78'])
    expect(readBack('123456789012')).toEqual(['1234', '5678', '9012'])
    expect(readBack('')).toEqual([])
  })

  it('shows a log its last three digits only', () => {
    expect(lastThree('5512345678')).toBe('…678')
  })
})
