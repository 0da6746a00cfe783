import { lengthOf } from './ticket-line.ts'

/**
 * Breaks text into lines of at most so many characters, between words; only a word longer than a line is cut. Spaces of
 * every kind become single ones. Text without a word gives no line.
 */
export function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).flatMap(whole => cut(whole, columns))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (lengthOf(longer) <= columns) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The same number of lines, as evenly filled as they can be: centred text without a lone last word. */
export function wrapEvenly(text: string, columns: number): readonly string[] {
  const lines = wrapWords(text, columns).length
  const longestWord = Math.max(...text.split(/\s+/u).map(lengthOf))
  let width = columns
  while (width > longestWord && wrapWords(text, width - 1).length === lines) width--
  return wrapWords(text, width)
}

/** A word as pieces that each fit on a line; none for the empty word. */
function cut(word: string, columns: number): readonly string[] {
  const characters = Array.from(word)
  const pieces: string[] = []
  for (let start = 0; start < characters.length; start += columns) {
    pieces.push(characters.slice(start, start + columns).join(''))
  }
  return pieces
}
