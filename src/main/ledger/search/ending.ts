/** Longer than any number or folio somebody reads the end of, characters. */
const LONGEST_END = 40

/**
 * The end of a text, last character first, in small letters and without what people put between digits: what ends alike
 * begins alike, and an index finds it.
 */
export function endingOf(text: string): string {
  const bare = text.replaceAll(/[ .-]/g, '').replaceAll(/[A-Z]/g, letter => letter.toLowerCase())
  return Array.from(bare).slice(-LONGEST_END).toReversed().join('')
}

/** The same, computed by SQLite from a column. Part of a migration: it must never say anything else. */
export function endingSql(column: string): string {
  const bare = `replace(replace(replace(${column}, ' ', ''), '.', ''), '-', '')`
  const characters = Array.from({ length: LONGEST_END }, (_, n) => `substr(${bare}, -${String(n + 1)}, 1)`)
  return `lower(${characters.join(' || ')})`
}

/** The end of a sale's number, in the words of its index: another wording would not be found by it. */
export const REFERENCE_ENDING = endingSql('reference')

/** The same of its folio; of a gift code the column holds only the end that may be shown. */
export const FOLIO_ENDING = endingSql('folio')

/** Above every text that begins with `ending`, for a range of an index. */
export function afterEnding(ending: string): string {
  return `${ending}\u{10FFFF}`
}
