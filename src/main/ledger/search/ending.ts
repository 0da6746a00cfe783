/** Longer than any number or folio somebody reads the end of, characters. */
const LONGEST_END = 40

/**
 * The end of a text, last character first, in small letters and without what people put between digits: what ends alike
 * begins alike, and an index finds it. Stands in every row (`reference_end`, `folio_end`): another way of telling it needs a
 * migration.
 */
export function endingOf(text: string): string {
  const bare = text.replaceAll(/[ .-]/g, '').replaceAll(/[A-Z]/g, letter => letter.toLowerCase())
  return Array.from(bare).slice(-LONGEST_END).toReversed().join('')
}

/** Above every text that begins with `ending`, for a range of an index. */
export function afterEnding(ending: string): string {
  return `${ending}\u{10FFFF}`
}
