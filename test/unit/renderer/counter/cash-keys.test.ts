import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pesos, toCentavos } from '#shared/domain/money.ts'
import { likelyTenders, NOTE_KEYS } from '#renderer/features/counter/cash-keys.ts'

describe('what customers are likely to hand over', () => {
  it('is the next amount up in notes, besides the single notes', () => {
    expect(likelyTenders(pesos(130))).toEqual([pesos(140), pesos(150)])
    expect(likelyTenders(pesos(1_250))).toEqual([pesos(1_260), pesos(1_300), pesos(1_400)])
    expect(likelyTenders(pesos(20_350))).toEqual([pesos(20_360), pesos(20_400), pesos(20_500)])
  })

  it('is nothing else when the total is a note', () => {
    for (const note of NOTE_KEYS) expect(likelyTenders(note)).toEqual([])
  })

  it('always covers the total, in whole pesos, sorted', () => {
    assert(
      property(integer({ min: 1, max: 99_000_000 }), total => {
        const keys = likelyTenders(toCentavos(total))
        expect(keys.every(amount => amount > total && amount % 100 === 0)).toBe(true)
        expect(keys).toEqual(keys.toSorted((a, b) => a - b))
      }),
    )
  })
})
