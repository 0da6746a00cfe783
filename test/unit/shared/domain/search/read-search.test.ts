import { describe, expect, it } from 'vitest'
import type { SearchTerm } from '#shared/domain/sale-search.ts'
import { readSearch } from '#shared/domain/search/read-search.ts'

/** A Friday. */
const TODAY = '2026-11-20'

const read = (text: string): readonly SearchTerm[] => readSearch(text, TODAY).map(({ term }) => term)
const number = (digits: string): SearchTerm => ({ kind: 'number', digits })
const word = (text: string): SearchTerm => ({ kind: 'word', text })
const days = (first: string, last = first): SearchTerm => ({ kind: 'days', days: { first, last } })
const amount = (least: number, most = least): SearchTerm => ({ kind: 'amount', least, most })
const standing = (name: 'open' | 'owed' | 'failed'): SearchTerm => ({ kind: 'standing', standing: name })

describe('what a cashier types into the one box', () => {
  it.each<[string, readonly SearchTerm[]]>([
    ['telcel 200 ayer 4821', [word('telcel'), number('200'), days('2026-11-19'), number('4821')]],
    ['55 1234 8821', [number('5512348821')]],
    ['55-1234-8821', [number('5512348821')]],
    ['5512348821 hoy', [number('5512348821'), days('2026-11-20')]],
    ['$200', [amount(20_000)]],
    ['149.50', [amount(14_950)]],
    ['$1,200', [amount(120_000)]],
    ['100-200', [amount(10_000, 20_000)]],
    ['t1-123', [{ kind: 'ticket', terminal: 'T1', count: 123, text: 't1-123' }]],
    ['T1000123', [{ kind: 'ticket', terminal: 'T1', count: 123, text: 't1000123' }]],
    ['ab12345x', [{ kind: 'code', text: 'ab12345x' }]],
    ['devolución pendiente', [standing('owed')]],
    ['por devolver de Telcel', [standing('owed'), word('telcel')]],
    ['no se hizo', [standing('failed')]],
    ['pendientes', [standing('open')]],
    ['tarjetas de regalo', [{ kind: 'shelf', shelf: 'gift-cards' }]],
    ['Lupíta', [word('lupita')]],
    ['AT&T', [word('at&t')]],
    ['', []],
    ['$', []],
    ['22/', []],
  ])('reads «%s»', (text, terms) => {
    expect(read(text)).toEqual(terms)
  })

  it.each([
    ['antier', '2026-11-18', '2026-11-18'],
    ['lunes', '2026-11-16', '2026-11-16'],
    ['viernes', '2026-11-20', '2026-11-20'],
    ['5/11', '2026-11-05', '2026-11-05'],
    ['24/12', '2025-12-24', '2025-12-24'],
    ['24/12/24', '2024-12-24', '2024-12-24'],
    ['2026-02-03', '2026-02-03', '2026-02-03'],
    ['5 nov', '2026-11-05', '2026-11-05'],
    ['5 de noviembre de 2024', '2024-11-05', '2024-11-05'],
    ['del 3 al 5 de noviembre', '2026-11-03', '2026-11-05'],
    ['1/11-5/11', '2026-11-01', '2026-11-05'],
    ['28/12 al 3/1', '2025-12-28', '2026-01-03'],
    ['esta semana', '2026-11-16', '2026-11-20'],
    ['semana pasada', '2026-11-09', '2026-11-15'],
    ['febrero 2024', '2024-02-01', '2024-02-29'],
    ['diciembre', '2025-12-01', '2025-12-31'],
    ['mes pasado', '2026-10-01', '2026-10-31'],
    ['yesterday', '2026-11-19', '2026-11-19'],
  ])('takes «%s» for days of the shop', (text, first, last) => {
    expect(read(text)).toEqual([days(first, last)])
  })

  it('takes a day that is in no calendar for no day', () => {
    expect(read('31/2')).toEqual([])
  })

  it('says where each part stands, so that it can be taken out again', () => {
    const text = 'Telcel  del 3 al 5 de noviembre  $200'
    expect(readSearch(text, TODAY).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Telcel',
      'del 3 al 5 de noviembre',
      '$200',
    ])
  })
})
