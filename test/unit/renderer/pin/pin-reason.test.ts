import { expect, it } from 'vitest'
import { createTexts } from '#shared/text/translator.ts'
import { OTHER, reasonOf } from '#renderer/features/pin/pin-reason.ts'

const { t } = createTexts('es-MX')

it('has the words of a usual reason', () => {
  expect(reasonOf(t, { chosen: 'change', other: 'nada' })).toEqual({ kind: 'given', text: 'Dar cambio' })
})

it.each([
  ['', ''],
  [OTHER, '  '],
] as const)('wants one before the PIN', (chosen, other) => {
  expect(reasonOf(t, { chosen, other })).toEqual({ kind: 'missing' })
})

it('takes none that ends as if the PIN had been typed on in it', () => {
  expect(reasonOf(t, { chosen: OTHER, other: 'se mojo 4827' })).toEqual({ kind: 'pin' })
  expect(reasonOf(t, { chosen: OTHER, other: ' billete de 1000 pesos ' })).toEqual({
    kind: 'given',
    text: 'billete de 1000 pesos',
  })
})
