import { as, type Reference } from './ids.ts'

/** Account numbers on bills have up to some 40 digits; anything longer is no number a person typed. */
const LONGEST = 40

/**
 * Every number that differs from `reference` by one slip of the finger: one digit changed, or two digits swapped. Empty
 * for what is not all digits.
 */
export function neighboursOf(reference: Reference): readonly Reference[] {
  if (!/^[0-9]+$/.test(reference) || reference.length > LONGEST) return []
  return [...new Set([...withOneDigitChanged(reference), ...withTwoSwapped(reference)])].map(text =>
    as<Reference>(text),
  )
}

/** The places at which two numbers of one length differ, from the left. */
export function differingPlaces(a: string, b: string): readonly number[] {
  return a.split('').flatMap((digit, place) => (digit === b[place] ? [] : [place]))
}

function* withOneDigitChanged(text: string): Generator<string> {
  for (let place = 0; place < text.length; place += 1) {
    for (const digit of '0123456789') {
      if (digit !== text[place]) yield text.slice(0, place) + digit + text.slice(place + 1)
    }
  }
}

function* withTwoSwapped(text: string): Generator<string> {
  for (let left = 0; left < text.length; left += 1) {
    for (let right = left + 1; right < text.length; right += 1) {
      const [a, b] = [text.charAt(left), text.charAt(right)]
      if (a !== b) yield text.slice(0, left) + b + text.slice(left + 1, right) + a + text.slice(right + 1)
    }
  }
}
