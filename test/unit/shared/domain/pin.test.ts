import { expect, it } from 'vitest'
import { endsLikePin, weaknessOf, withoutPin } from '#shared/domain/pin.ts'

it.each(['1357', '90210', '4821', '19283746', '1123'])('takes %s', pin => {
  expect(weaknessOf(pin)).toBeNull()
})

it.each(['', '12', '123', '123456789', 'abcd', '12 34', '１２３４'])('wants 4 to 8 digits, not «%s»', pin => {
  expect(weaknessOf(pin)).toBe('length')
})

it.each(['0000', '777777', '1212', '123123', '45674567'])('refuses %s, which only repeats itself', pin => {
  expect(weaknessOf(pin)).toBe('repeated')
})

it.each(['1234', '0123', '98765', '7890', '2109', '12345678'])('refuses %s, which only counts', pin => {
  expect(weaknessOf(pin)).toBe('sequence')
})

it.each(['2580', '0852', '1397', '9713', '7931', '147258', '159753'])(
  'refuses %s, which is drawn on the pad',
  pin => {
    expect(weaknessOf(pin)).toBe('drawn')
  },
)

it.each(['1985', '2001', '2026'])('refuses %s, which is a year', pin => {
  expect(weaknessOf(pin)).toBe('year')
})

it.each([
  ['se mojo 4827', 'se mojo ••••'],
  ['4827', '••••'],
  ['se mojo 4827 4827', 'se mojo •••• ••••'],
  ['se mojo4 8-27', 'se mojo••••'],
  ['se mojó el 48', 'se mojó el 48'],
])('hides the PIN 4827 in «%s»', (text, hidden) => {
  expect(withoutPin(text, '4827')).toBe(hidden)
})

it('hides nothing for a PIN without digits', () => {
  expect(withoutPin('a.b', '')).toBe('a.b')
  expect(withoutPin('a.b', '.')).toBe('a.b')
})

it.each([
  ['se mojo 4827', true],
  ['se mojo4827 ', true],
  ['4827', true],
  ['billete de 500', false],
  ['faltan 1000 pesos', false],
  ['llamó al 5512345678', false],
])('knows whether «%s» ends like a PIN', (text, does) => {
  expect(endsLikePin(text)).toBe(does)
})
