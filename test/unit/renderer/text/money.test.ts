import { describe, expect, it } from 'vitest'
import { pesos, toCentavos } from '#shared/domain/money.ts'
import { money, moneySum, priceTag } from '#renderer/text/money.ts'
import { sourcesUnder } from './source-texts.ts'

describe('money on screen', () => {
  it('has its centavos whenever it changes hands', () => {
    expect(money(pesos(20_000))).toBe('$20,000.00')
    expect(money(toCentavos(4_990))).toBe('$49.90')
    expect(moneySum([pesos(600_000), pesos(600_000)])).toBe('$1,200,000.00')
  })

  it('is called without them where a product or a note is named', () => {
    expect(priceTag(pesos(1_000))).toBe('$1,000')
    expect(priceTag(toCentavos(50))).toBe('50¢')
    expect(priceTag(toCentavos(4_990))).toBe('$49.90')
  })

  it('is written in one place', () => {
    const elsewhere = sourcesUnder('renderer')
      .filter(({ source }) => /style: 'currency'|toFixed\(/.test(source))
      .map(({ file }) => file)
    expect(elsewhere).toEqual(['src/renderer/text/money.ts'])
  })
})
