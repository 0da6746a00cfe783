/** A string or a number, whole, so that no match ever begins inside either. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs
const LONG_WHOLE_NUMBER = /^-?\d{16,}$/

/**
 * Parses JSON without harming long numbers: a whole number that a JavaScript number cannot hold exactly becomes text
 * with every digit kept, because folios and ids are read to customers. `undefined` when the text is not JSON (which no
 * JSON text parses to).
 */
export function parseJson(text: string): unknown {
  try {
    const plain: unknown = JSON.parse(text)
    return /\d{16}/.test(text) ? JSON.parse(withLongNumbersQuoted(text)) : plain
  } catch {
    return undefined
  }
}

function withLongNumbersQuoted(text: string): string {
  return text.replaceAll(STRING_OR_NUMBER, token => (LONG_WHOLE_NUMBER.test(token) ? `"${token}"` : token))
}
