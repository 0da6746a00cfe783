import receiptline, { type BaseCommand } from 'receiptline'
import { drawCells, drawPicture } from './draw-dots.ts'
import { lengthOf } from './ticket-line.ts'

/** One character cell in dots of a usual receipt printer (203 dpi, 8 dots a mm): 1.5 mm wide. */
const CELL_WIDTH = 12
const CELL_HEIGHT = 24
/** Air between lines, dots. */
const LEADING = 6
const FONT_SIZE = 20
/** Where letters stand within their cell, from its top. */
const BASELINE = 19

type Style = {
  readonly bold: boolean
  readonly inverted: boolean
  readonly across: number
  readonly down: number
}
type Run = { readonly column: number; readonly text: string; readonly style: Style }

/**
 * By receiptline's number of marks: wide, tall, double, triple. Receipt printers can only double the height of a tall
 * letter; drawn letters look better a little less stretched.
 */
const SCALES: Readonly<Record<number, Pick<Style, 'across' | 'down'>>> = {
  1: { across: 2, down: 1 },
  2: { across: 1, down: 1.5 },
  3: { across: 2, down: 2 },
  4: { across: 3, down: 3 },
}

const PLAIN: Style = { bold: false, inverted: false, across: 1, down: 1 }

/** Told at the end of every drawing: the SVG elements and how far down they reach, dots. */
export type OnDrawn = (body: string, height: number) => void

/**
 * A command set for receiptline that draws SVG. receiptline's own SVG fetches a font from the internet and places every
 * letter by itself, which falls apart as text when it is copied or searched; here each run of text is one element, set
 * to the exact width of its cells, so that columns line up in whatever monospaced font the computer has.
 */
export function createPaperCommands(base: BaseCommand, onDrawn: OnDrawn): BaseCommand {
  const elements: string[] = []
  let style = PLAIN
  let column = 0
  let runs: Run[] = []
  let top = 0
  let columns = 0
  const restyle = (change: Partial<Style>): string => {
    style = { ...style, ...change }
    return ''
  }

  return {
    ...base,
    charWidth: CELL_WIDTH,
    measureText: text => lengthOf(text),
    arrayFrom: text => Array.from(text),
    absolute(position) {
      column = position
      return ''
    },
    relative(position) {
      column += position
      return ''
    },
    normal: () => restyle(PLAIN),
    em: () => restyle({ bold: true }),
    iv: () => restyle({ inverted: true }),
    wh: marks => restyle(SCALES[marks] ?? { across: marks - 1, down: marks - 1 }),
    text(text) {
      runs.push({ column, text, style })
      column += lengthOf(text) * style.across
      return ''
    },
    hr(width) {
      elements.push(
        `<path d="M0 ${String(top + CELL_HEIGHT / 2)}h${String(width * CELL_WIDTH)}" stroke="#000" stroke-width="2"/>`,
      )
      return ''
    },
    area(_left, width) {
      columns = width
      return ''
    },
    image(png: string) {
      const { path, width, height } = drawPicture(png)
      elements.push(inked(path, (columns * CELL_WIDTH - width) / 2, top))
      top += height + LEADING
      return ''
    },
    qrcode(symbol) {
      const { path, size } = drawCells(receiptline.qrcode.generate(symbol), symbol.cell)
      elements.push(inked(path, (columns * CELL_WIDTH - size) / 2, top))
      top += size + LEADING
      return ''
    },
    lf() {
      const down = Math.max(1, ...runs.map(run => run.style.down))
      elements.push(...runs.map(run => drawRun(run, top, down)))
      top += down * CELL_HEIGHT + LEADING
      runs = []
      return ''
    },
    close() {
      onDrawn(elements.join(''), top)
      return ''
    },
  }
}

/** A run on a line whose tallest text is `lineDown` cells tall; smaller text stands on the same baseline. */
function drawRun({ column, text, style }: Run, top: number, lineDown: number): string {
  const { across, down, inverted, bold } = style
  const left = column * CELL_WIDTH
  const width = lengthOf(text) * across * CELL_WIDTH
  const words = text.trim()
  const band = inverted
    ? `<rect x="${String(left)}" y="${String(top)}" width="${String(width)}" height="${String(down * CELL_HEIGHT + 2)}"/>`
    : ''
  if (words === '') return band
  const x = left + (lengthOf(text) - lengthOf(text.trimStart())) * across * CELL_WIDTH
  const y = top + lineDown * CELL_HEIGHT - (CELL_HEIGHT - BASELINE) * down
  const length = lengthOf(words) * CELL_WIDTH
  return `${band}<text transform="translate(${String(x)} ${String(y)}) scale(${String(across)} ${String(down)})" textLength="${String(length)}" lengthAdjust="spacingAndGlyphs"${bold ? ' font-weight="bold"' : ''}${inverted ? ' fill="#fff"' : ''}>${escapeXml(words)}</text>`
}

/** Dots in the middle of the paper; whole ones, so that their edges stay sharp. */
function inked(path: string, left: number, top: number): string {
  return `<path d="${path}" transform="translate(${String(Math.floor(left))} ${String(top)})" shape-rendering="crispEdges"/>`
}

/** The elements' common frame. */
export const PAPER_FONT = `font-family="'DejaVu Sans Mono','Liberation Mono',Consolas,Menlo,monospace" font-size="${String(FONT_SIZE)}"`
export const DOTS_PER_MM = 8
export const dotsAcross = (columns: number): number => columns * CELL_WIDTH

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
