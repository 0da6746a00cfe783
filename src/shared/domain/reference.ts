import { as, type Reference } from './ids.ts'

/** What the cashier typed or scanned, without the spaces, dots and dashes people put into numbers. */
export function normaliseReference(text: string): Reference {
  return as<Reference>(text.replaceAll(/[\s.\-()]/g, ''))
}

/** Groups for reading aloud and comparing by eye: a ten-digit phone in pairs, anything longer in fours. */
export function readBack(reference: string): readonly string[] {
  const size = reference.length <= 10 ? 2 : 4
  return reference.match(new RegExp(`.{1,${String(size)}}`, 'gu')) ?? []
}

/** The only form in which a reference may stand in a log. */
export function lastThree(reference: string): string {
  return `…${reference.slice(-3)}`
}
