import receiptline from 'receiptline'
import type { CodePage } from '#shared/domain/printer.ts'

type Page = {
  /** The number by which printers select it: ESC t n. */
  readonly number: number
  /** As receiptline calls the same letters. */
  readonly encoding: 'cp437' | 'cp858' | 'cp1252'
  /** What is not in the page although it is in the encoding. */
  readonly lacks: string
}

/** cp850 is cp858 with another letter in the place of the euro sign. */
const PAGES: Readonly<Record<CodePage, Page>> = {
  cp437: { number: 0, encoding: 'cp437', lacks: '' },
  cp850: { number: 2, encoding: 'cp858', lacks: '€' },
  cp858: { number: 19, encoding: 'cp858', lacks: '' },
  cp1252: { number: 16, encoding: 'cp1252', lacks: '' },
}

/** Typographic signs that no receipt printer has, by what says the same. One character each: columns must stay. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '─': '-',
  '…': '.',
  '•': '*',
  '·': '-',
  '€': 'E',
}

/** The command that chooses a page. */
export function selectPage(codePage: CodePage): string {
  return `\x1bt${String.fromCharCode(PAGES[codePage].number)}`
}

/**
 * Text as the bytes of a code page, one for each character, as a binary string. A letter the page lacks loses its
 * accent rather than its meaning; what has no likeness at all becomes `?`.
 */
export function printable(text: string, codePage: CodePage): string {
  return Array.from(text, character => byteOf(character, codePage)).join('')
}

function byteOf(character: string, codePage: CodePage): string {
  const whole = encode(character, codePage)
  if (whole !== null) return whole
  const [bare = '?'] = character.normalize('NFD')
  return encode(PLAIN[character] ?? bare, codePage) ?? '?'
}

function encode(character: string, codePage: CodePage): string | null {
  if (character === '?') return character
  const { encoding, lacks } = PAGES[codePage]
  const { generic } = receiptline.commands
  const byte = generic.text(character, encoding).slice(selectPage('cp858').length)
  return byte.length !== 1 || byte === '?' || lacks.includes(character) ? null : byte
}
