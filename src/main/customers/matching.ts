import { normaliseReference } from '#shared/domain/reference.ts'
import { fold } from '#shared/domain/search/fold.ts'
import type { WrittenCustomer } from './customers-file.ts'

/** Digits from which on a query may be a whole number. */
const WHOLE_NUMBER = 8

/**
 * Customers whose name has every word of the query at the beginning of one of its own, or whose number it is; the
 * latest first. Accents and capitals do not matter.
 */
export function matching(
  customers: readonly WrittenCustomer[],
  query: string,
  printOf: (reference: string) => string,
): readonly WrittenCustomer[] {
  const digits = normaliseReference(query)
  const print = digits.length >= WHOLE_NUMBER && /^\d+$/.test(digits) ? printOf(digits) : null
  const wanted = wordsOf(query)
  return customers
    .filter(({ alias, print: own }) => own === print || hasAll(wordsOf(alias), wanted))
    .toSorted((a, b) => b.lastSeenAt - a.lastSeenAt)
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every(start => words.some(word => word.startsWith(start)))
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}
