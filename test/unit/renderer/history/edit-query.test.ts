import { describe, expect, it } from 'vitest'
import { says, toggled, without } from '#renderer/features/history/edit-query.ts'
import { filtersOf } from '#renderer/features/history/filter-sheet.tsx'
import { LANGUAGES } from '#shared/domain/settings.ts'
import { readSearch } from '#shared/domain/search/read-search.ts'
import { createTexts } from '#shared/text/translator.ts'

const TODAY = '2026-11-20'

describe('the filters by touch', () => {
  it.each(LANGUAGES)('each says one thing that the search understands, in %s', language => {
    const phrases = filtersOf(createTexts(language).t, ['Lupita']).flatMap(filter => filter.phrases)
    const terms = phrases.map(phrase => readSearch(phrase, TODAY).map(({ term }) => term))
    expect(terms.filter(read => read.length !== 1)).toEqual([])
    const words = terms.flat().filter(term => term.kind === 'word')
    expect(words).toEqual([{ kind: 'word', text: 'lupita' }])
    expect(new Set(terms.map(read => JSON.stringify(read))).size).toBe(phrases.length)
  })

  it('writes its words into the box, and takes them out again however they were typed', () => {
    expect(toggled('telcel', 'hoy', TODAY)).toBe('telcel hoy')
    expect(says('telcel today', 'hoy', TODAY)).toBe(true)
    expect(toggled('telcel today 4821', 'hoy', TODAY)).toBe('telcel 4821')
  })

  it('takes one chip away and leaves the others', () => {
    const query = 'telcel  del 3 al 5 de noviembre $200'
    const [, days] = readSearch(query, TODAY)
    expect(days === undefined ? '' : without(query, days)).toBe('telcel $200')
  })
})
