import { describe, expect, it } from 'vitest'
import { adviceFor, serviceOf } from '#shared/domain/advice.ts'
import {
  dataOf,
  lineOf,
  nameWithoutAmount,
  ownName,
  termsOf,
  validityOf,
} from '#shared/domain/product-words.ts'
import { pesos } from '#shared/domain/money.ts'
import { aBill, aSku } from '#test/support/builders.ts'

describe('the validity of a product', () => {
  it.each([
    ['Amigo Sin Límite: 500 MB, vigencia de 7 días', { unit: 'days', count: 7 }],
    ['Amigo: 200 MB, valid for 1 day', { unit: 'days', count: 1 }],
    ['Válido por 30 dias. Redes por 30 días.', { unit: 'days', count: 30 }],
    ['Internet por 24 horas', { unit: 'hours', count: 24 }],
  ])('is read from “%s”', (words, validity) => {
    expect(validityOf(words)).toEqual(validity)
  })

  it.each([
    ['two spans that differ', '2 GB por 7 días y redes por 30 días'],
    ['no span at all', 'Recarga de tiempo aire Telcel de $100'],
    ['an amount that is no span', '7 dígitos, 10 diademas'],
    ['a month, which has no fixed days', 'vigencia de 1 mes'],
  ])('is not made up from %s', (_why, words) => {
    expect(validityOf(words)).toBeNull()
  })

  it('comes with the data volume only when one is named', () => {
    expect(dataOf('Paquete: 1.6 GB, vigencia de 17 días')).toBe('1.6 GB')
    expect(dataOf('1 GB + 500 MB para redes')).toBeNull()
    expect(dataOf('Redes ilimitadas')).toBeNull()
  })
})

describe('the words of a product', () => {
  it('groups bundles by what stands before their amount', () => {
    expect(lineOf({ carrier: 'Telcel', name: 'Telcel Amigo Sin Límite $50' })).toBe('Amigo Sin Límite')
    expect(lineOf({ carrier: 'Telcel', name: 'Telcel $100' })).toBe('')
  })

  it.each([
    ['Telcel $50', 'Telcel', ''],
    ['Telcel 50', 'Telcel', ''],
    ['TELCEL $50.00 MXN', 'Telcel', ''],
    ['Tarjeta Xbox 50 MXN', 'Xbox', ''],
    ['Recarga de tiempo aire BAIT $50', 'BAIT', ''],
    ['Telcel Amigo Sin Límite $50', 'Telcel', 'Amigo Sin Límite'],
    ['Paquete 50: redes ilimitadas', 'Unefon', 'Paquete: redes ilimitadas'],
    ['Netflix 500', 'Netflix', '500'],
    ['AT&T 50 MB $50', 'AT&T', '50 MB'],
    ['Agua (Toluca) 50', 'Agua (Toluca)', ''],
  ])('says under the amount only what “%s” tells besides', (name, carrier, own) => {
    expect(ownName({ name, carrier, face: pesos(50) })).toBe(own)
  })

  it('stands beside its amount without saying it again', () => {
    expect(nameWithoutAmount('Telcel Amigo Sin Límite $200', pesos(200))).toBe('Telcel Amigo Sin Límite')
    expect(nameWithoutAmount('Telcel 200 MB $20', pesos(20))).toBe('Telcel 200 MB')
    expect(nameWithoutAmount('$200', pesos(200))).toBe('')
  })

  it('does not repeat a name as its description', () => {
    expect(termsOf({ name: 'Telcel $100', description: ' telcel $100 ' })).toBe('')
    expect(termsOf({ name: 'CFE', description: 'Recibo de luz CFE' })).toBe('Recibo de luz CFE')
  })
})

describe('what to tell the customer', () => {
  it('warns of fraud first with a gift card', () => {
    expect(adviceFor(aSku({ shelf: 'gift-cards' }))[0]).toBe('scam')
  })

  it('asks for the due date of a bill and says when it is applied', () => {
    expect(adviceFor(aBill())).toEqual(['due-date', 'applied', 'partial', 'no-undo'])
  })

  it('asks for no due date of a toll tag, which is paid ahead', () => {
    expect(adviceFor(aBill({ category: 'TELEPEAJE' }))).not.toContain('due-date')
  })

  it('adds nothing to a recharge', () => {
    expect(adviceFor(aSku())).toEqual([])
  })

  it.each([
    ['Recibo de agua de Puebla', 'water'],
    ['Recibo de gas natural Naturgy', 'gas'],
    ['Gasolinera', 'general'],
    ['Payment: Loan payment', 'loan'],
  ] as const)('knows “%s”, filed under GENERAL, by its words', (description, service) => {
    expect(
      serviceOf(
        aBill({ category: 'GENERAL', name: 'X', description, reference: { pattern: '', label: '' } }),
      ),
    ).toBe(service)
  })
})
