import { expect, it } from 'vitest'
import { weaknessOf } from '#shared/domain/pin.ts'

it.each(['2580', '1357', '90210', '4821', '19283746', '1123'])('takes %s', pin => {
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
