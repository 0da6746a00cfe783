export const SHORTEST_PIN = 4
export const LONGEST_PIN = 8

/** Why nobody should have this PIN. */
export type PinWeakness = 'length' | 'repeated' | 'sequence'

/** Null for a PIN that may be set: 4 to 8 digits that are not the first ones anybody would try. */
export function weaknessOf(pin: string): PinWeakness | null {
  if (!/^\d+$/.test(pin) || pin.length < SHORTEST_PIN || pin.length > LONGEST_PIN) return 'length'
  if (isRepeated(pin)) return 'repeated'
  return isSequence(pin) ? 'sequence' : null
}

/** `0000`, `1212`, `123123`: a shorter piece over and over. */
function isRepeated(pin: string): boolean {
  return Array.from({ length: pin.length - 1 }, (_, n) => pin.slice(0, n + 1)).some(
    piece => pin === piece.repeat(pin.length / piece.length),
  )
}

/** `1234`, `9876`, `7890`: one step up or down all along, around the end as well. */
function isSequence(pin: string): boolean {
  const digits = pin.split('').map(Number)
  return [1, 9].some(step =>
    digits.every((digit, n) => n === 0 || digit === ((digits[n - 1] ?? 0) + step) % 10),
  )
}
