import { assert, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf } from '#main/printing/ticket-line.ts'
import { wrapEvenly, wrapWords } from '#main/printing/wrap-words.ts'

const words = (text: string) => text.replaceAll(/\s+/gu, '')

describe('breaking text for paper', () => {
  it('breaks between words and cuts only what is longer than a line', () => {
    expect(wrapWords('Revisa tu número', 9)).toEqual(['Revisa tu', 'número'])
    expect(wrapWords('una ABCDEFGHIJKL aquí', 8)).toEqual(['una', 'ABCDEFGH', 'IJKL', 'aquí'])
    expect(wrapWords('  \n ', 8)).toEqual([])
  })

  it('leaves no lone last word when lines are filled evenly', () => {
    const text = 'Revisa tu número: una recarga no se puede cancelar.'
    expect(wrapWords(text, 48)).toEqual(['Revisa tu número: una recarga no se puede', 'cancelar.'])
    expect(wrapEvenly(text, 48)).toEqual(['Revisa tu número: una recarga', 'no se puede cancelar.'])
  })

  it('loses no letter and never exceeds the paper', () => {
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 120 }),
        integer({ min: 1, max: 48 }),
        (text, columns) => {
          for (const wrap of [wrapWords, wrapEvenly]) {
            const lines = wrap(text, columns)
            expect(words(lines.join(''))).toBe(words(text))
            for (const line of lines) expect(lengthOf(line)).toBeLessThanOrEqual(columns)
          }
          expect(wrapEvenly(text, columns)).toHaveLength(wrapWords(text, columns).length)
        },
      ),
    )
  })
})
