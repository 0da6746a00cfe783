/** Words that say nothing about what is meant. */
const EMPTY = new Set('de del la las el los un una y a al por para con en mxn pesos'.split(' '))

/**
 * The words of a text as they are compared: without accents, case and punctuation. `AT&T` is also `att`, `4 GB` is `4gb`
 * and `$1,500.00` is `1500`.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/(\d),(?=\d{3}\b)/g, '$1')
    .replaceAll(/(\d)\.00\b/g, '$1')
    .replaceAll(/(\d)\s+(?=(?:gb|mb)\b)/g, '$1')
  const joined = [...plain.matchAll(/[a-z]+(?:[&'’][a-z]+)+/g)].map(([word]) =>
    word.replaceAll(/[^a-z]/g, ''),
  )
  const words = plain.split(/[^a-z0-9.+]+/).map(word => word.replaceAll(/^\.+|\.+$/g, ''))
  return [...new Set([...words, ...joined])].filter(word => word !== '' && !EMPTY.has(word))
}
