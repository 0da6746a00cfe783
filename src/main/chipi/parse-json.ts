/** A whole string, or a number of sixteen digits or more. Strings come first so that digits inside them are passed over. */
const STRING_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/gs

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
  return text.replaceAll(STRING_OR_LONG_NUMBER, token => (token.startsWith('"') ? token : `"${token}"`))
}
