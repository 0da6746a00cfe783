import { assertNever } from '#shared/assert-never.ts'
import { COLUMNS_PER_CHARACTER, lengthOf, type TextSize, type TicketLine } from './ticket-line.ts'

/** receiptline's marks for a size; each is switched off by the end of its column. */
const SIZE_MARK: Readonly<Record<TextSize, string>> = {
  normal: '',
  tall: '^^',
  double: '^^^',
  triple: '^^^^',
}

/** A cell of 0.75 mm: read at arm's length from worn print, and narrow enough for the longest folio. */
export const QR_CELL_DOTS = 6

/**
 * A ticket in receiptline's language, from which it can become an image or the commands of a receipt printer. Every
 * character of the data prints as itself, whatever it means to receiptline.
 */
export function toReceiptline(lines: readonly TicketLine[], columns: number): string {
  return ['{border:none;width:auto}', ...lines.flatMap(line => lineOf(line, columns))].join('\n')
}

function lineOf(line: TicketLine, columns: number): readonly string[] {
  switch (line.kind) {
    case 'text':
      return [textOf(line)]
    case 'pair':
      return pairOf(line)
    case 'band':
      return [bandOf(line.text, columns)]
    case 'qr':
      return [`{option:qrcode,${String(QR_CELL_DOTS)},m;code:${inHexadecimal(line.text)}}`]
    case 'picture':
      return [`{image:${line.png}}`]
    case 'rule':
      return ['-']
    case 'blank':
      return ['']
    default:
      return assertNever(line, 'lineOf')
  }
}

function textOf(line: Extract<TicketLine, { kind: 'text' }>): string {
  const text = decorated(line.text, line)
  if (line.align === 'left') return `|${text}`
  return line.align === 'right' ? `${text}|` : text
}

/** The value gets exactly the columns it needs; the word gets the rest. */
function pairOf(line: Extract<TicketLine, { kind: 'pair' }>): readonly string[] {
  const width = lengthOf(line.right) * COLUMNS_PER_CHARACTER[line.size]
  const row = `|${decorated(line.left, line)} | ${decorated(line.right, line)}|`
  return [`{width:*,${String(width)}}`, row, '{width:auto}']
}

/** Padded with `~`, a space that is not trimmed, so that the black reaches both edges. */
function bandOf(text: string, columns: number): string {
  const room = Math.max(0, Math.floor(columns / COLUMNS_PER_CHARACTER.triple) - lengthOf(text))
  const before = Math.floor(room / 2)
  return `\`"${SIZE_MARK.triple}${'~'.repeat(before)}${escapeText(text)}${'~'.repeat(room - before)}`
}

function decorated(text: string, { size, bold }: { size: TextSize; bold: boolean }): string {
  return (bold ? '"' : '') + SIZE_MARK[size] + escapeText(text)
}

/** As hexadecimal escapes, which receiptline turns back last of all. Control characters would be commands: they go. */
export function escapeText(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/[\\{}|\-=_"`^~]/g, hexadecimal)
}

/** For places where even a semicolon would be read as a mark. */
function inHexadecimal(text: string): string {
  return text.replaceAll(/[^0-9A-Za-z]/g, hexadecimal)
}

function hexadecimal(mark: string): string {
  return `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}`
}
