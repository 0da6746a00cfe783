import { CODE_PAGE_LETTERS } from './code-page-letters.ts'
import { readQr, type Dots } from './read-qr.ts'

/** A piece of a printed line. */
export type PaperRun = {
  /** Dots from the left edge of the print. */
  readonly left: number
  readonly text: string
  readonly bold: boolean
  readonly inverted: boolean
  readonly across: number
  readonly down: number
}

/** What a receipt printer does with the bytes it is sent, in order. */
export type PaperEvent =
  | { readonly kind: 'line'; readonly runs: readonly PaperRun[] }
  | { readonly kind: 'raster'; readonly left: number; readonly dots: Dots }
  | { readonly kind: 'cut'; readonly whole: boolean }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'kick'; readonly pin: 2 | 5; readonly pulseMs: number }

const DOTS_A_CHARACTER = 12

/**
 * A printer of ours for tests: reads ESC/POS byte by byte, by the printers' manuals and apart from what writes it.
 * @throws at a command that it does not know: cheap printers would print its bytes as letters.
 */
export function readEscpos(bytes: Uint8Array): readonly PaperEvent[] {
  const events: PaperEvent[] = []
  let runs: PaperRun[] = []
  let [page, bold, inverted, across, down] = [0, false, false, 1, 1]
  let [left, margin, width, align] = [0, 0, 576, 0]
  let at = 0
  const next = (): number => {
    const byte = bytes[at++]
    if (byte === undefined) throw new Error('the bytes end within a command')
    return byte
  }
  const word = (): number => next() + next() * 256
  const write = (byte: number): void => {
    const text = byte < 128 ? String.fromCharCode(byte) : (CODE_PAGE_LETTERS[page]?.[byte - 128] ?? '\0')
    const last = runs.at(-1)
    const style = { bold, inverted, across, down }
    const follows = last !== undefined && sameStyle(last, style) && endOf(last) === margin + left
    if (follows) runs.splice(-1, 1, { ...last, text: last.text + text })
    else runs.push({ left: margin + left, text, ...style })
    left += across * DOTS_A_CHARACTER
    if (left > width) throw new Error(`a line is wider than its paper: ${JSON.stringify(runs)}`)
  }
  const reset = (): void => {
    ;[page, bold, inverted, across, down, left, margin, width, align] = [0, false, false, 1, 1, 0, 0, 576, 0]
  }
  const escape: Record<string, () => void> = {
    '@': reset,
    M: () => void next(),
    ' ': () => void next(),
    '3': () => void next(),
    '2': () => undefined,
    '{': () => void next(),
    '-': () => void next(),
    a: () => void (align = next()),
    $: () => void (left = word()),
    '\\': () => void (left += (word() << 16) >> 16),
    t: () => void (page = next()),
    E: () => void (bold = next() % 2 === 1),
    d: () => void events.push({ kind: 'feed', lines: next() }),
    p: () => {
      const pin = next() === 0 ? 2 : 5
      events.push({ kind: 'kick', pin, pulseMs: next() * 2 })
      next()
    },
  }
  const group: Record<string, () => void> = {
    a: () => void next(),
    L: () => void (margin = word()),
    W: () => void (width = word()),
    B: () => void (inverted = next() % 2 === 1),
    r: () => void next(),
    '!': () => {
      const size = next()
      across = (size >> 4) + 1
      down = (size & 15) + 1
    },
    V: () => {
      const how = next()
      if (how >= 65) next()
      events.push({ kind: 'cut', whole: how === 0 || how === 48 || how === 65 })
    },
    v: () => {
      next()
      next()
      const rowBytes = word()
      const height = word()
      const from = at
      at += rowBytes * height
      const isBlack = (x: number, y: number): boolean =>
        (((bytes[from + y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1
      const dots = trimmed({ width: rowBytes * 8, height, isBlack })
      const room = width - rowBytes * 8
      events.push({ kind: 'raster', left: margin + (align === 1 ? Math.floor(room / 2) : 0), dots })
    },
  }
  const chinese: Record<string, () => void> = {
    '.': () => undefined,
    S: () => void word(),
    '-': () => void next(),
  }
  const sets: Record<number, Record<string, () => void>> = { 0x1b: escape, 0x1d: group, 0x1c: chinese }

  while (at < bytes.length) {
    const byte = next()
    const set = sets[byte]
    if (set !== undefined) {
      const command = String.fromCharCode(next())
      const run = set[command]
      if (run === undefined) throw new Error(`unknown command ${byte.toString(16)} ${command}`)
      run()
    } else if (byte === 0x10) {
      // DLE DC4 1 m t: the drawer in real time.
      if (next() !== 0x14 || next() !== 1) throw new Error('unknown command in real time')
      const pin = next() === 0 ? 2 : 5
      events.push({ kind: 'kick', pin, pulseMs: next() * 100 })
    } else if (byte === 10) {
      events.push({ kind: 'line', runs })
      runs = []
      left = 0
    } else if (byte >= 32) {
      write(byte)
    } else {
      throw new Error(`control character ${byte.toString(16)}`)
    }
  }
  return events
}

/** Everything printed, a line of paper a line; QR codes as what they say, in angle brackets. */
export function readAloud(events: readonly PaperEvent[]): readonly string[] {
  return events.flatMap(event => {
    if (event.kind === 'line') return [textOf(event.runs)]
    if (event.kind === 'raster') return [qrOrPicture(event.dots)]
    return []
  })
}

/** The pieces of a line with one space between those that stand apart. */
export function textOf(runs: readonly PaperRun[]): string {
  return runs
    .map(run => run.text.trim())
    .filter(text => text !== '')
    .join(' ')
}

function qrOrPicture(dots: Dots): string {
  try {
    return `<${readQr(dots)}>`
  } catch {
    return '<picture>'
  }
}

function sameStyle(one: PaperRun, other: Omit<PaperRun, 'left' | 'text'>): boolean {
  const { bold, inverted, across, down } = other
  return one.bold === bold && one.inverted === inverted && one.across === across && one.down === down
}

function endOf({ left, text, across }: PaperRun): number {
  return left + text.length * across * DOTS_A_CHARACTER
}

/** Rasters are whole bytes wide; what is white at the right edge is not part of the picture. */
function trimmed(dots: Dots): Dots {
  const isColumnWhite = (x: number): boolean =>
    !Array.from({ length: dots.height }, (_, y) => y).some(y => dots.isBlack(x, y))
  let { width } = dots
  while (width > 1 && isColumnWhite(width - 1)) width--
  return { ...dots, width }
}
