/** How large a line prints: as it is, twice as tall, twice both ways, three times both ways. */
export type TextSize = 'normal' | 'tall' | 'double' | 'triple'

/** Columns that one character of each size takes up. */
export const COLUMNS_PER_CHARACTER: Readonly<Record<TextSize, number>> = {
  normal: 1,
  tall: 1,
  double: 2,
  triple: 3,
}

export type Align = 'left' | 'center' | 'right'

/** One thing on a ticket, already broken to the width of the paper: nothing after this wraps, cuts or reorders. */
export type TicketLine =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly align: Align
      readonly size: TextSize
      readonly bold: boolean
    }
  /** A word at the left edge and its value at the right. */
  | {
      readonly kind: 'pair'
      readonly left: string
      readonly right: string
      readonly size: TextSize
      readonly bold: boolean
    }
  /** White on black over the whole width, as large as letters get: PRUEBA. */
  | { readonly kind: 'band'; readonly text: string }
  /** A square that a telephone reads, with the same text printed elsewhere. Printable ASCII. */
  | { readonly kind: 'qr'; readonly text: string }
  /** Black and white, no wider than the paper: a PNG in base64, and its size in dots. */
  | { readonly kind: 'picture'; readonly png: string; readonly width: number; readonly height: number }
  | { readonly kind: 'rule' }
  | { readonly kind: 'blank' }

/** The largest of the sizes in which every piece of text fits on one line of so many columns, or null. */
export function largestFit(
  columns: number,
  sizes: readonly TextSize[],
  ...texts: readonly string[]
): TextSize | null {
  const gaps = texts.length - 1
  const characters = texts.reduce((sum, text) => sum + lengthOf(text), gaps)
  return sizes.find(size => characters * COLUMNS_PER_CHARACTER[size] <= columns) ?? null
}

/** Characters as they take up columns: by code point, since receipt printers know no others. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
