import receiptline from 'receiptline'
import type { PaperWidthMm } from '#shared/domain/printer.ts'
import { COLUMNS } from './layout-receipt.ts'
import { createPaperCommands, DOTS_PER_MM, dotsAcross, PAPER_FONT } from './paper-commands.ts'
import { toReceiptline } from './receiptline-document.ts'
import type { TicketLine } from './ticket-line.ts'

/** A ticket as an image, true to size. Loads nothing: no font, picture or style from anywhere. */
export type Drawing = { readonly svg: string; readonly widthMm: PaperWidthMm; readonly heightMm: number }

/** Blank paper above and below the print, mm: the cutter needs it. */
const MARGIN_MM = 4

/** Draws lines for paper of one width; the print is as wide as the heads of such printers, centred. */
export function drawTicket(lines: readonly TicketLine[], widthMm: PaperWidthMm): Drawing {
  const columns = COLUMNS[widthMm]
  const { body, height } = run(toReceiptline(lines, columns), columns)
  const heightMm = Math.ceil(height / DOTS_PER_MM) + 2 * MARGIN_MM
  const left = (widthMm * DOTS_PER_MM - dotsAcross(columns)) / 2
  const size = `width="${String(widthMm)}mm" height="${String(heightMm)}mm" viewBox="0 0 ${String(widthMm * DOTS_PER_MM)} ${String(heightMm * DOTS_PER_MM)}"`
  const frame = `<rect width="100%" height="100%" fill="#fff"/><g transform="translate(${String(left)} ${String(MARGIN_MM * DOTS_PER_MM)})" ${PAPER_FONT}>`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${frame}${body}</g></svg>`,
    widthMm,
    heightMm,
  }
}

function run(document: string, columns: number): { body: string; height: number } {
  let drawn = { body: '', height: 0 }
  const command = createPaperCommands(
    receiptline.commands.base,
    (body, height) => void (drawn = { body, height }),
  )
  receiptline.transform(document, { cpl: columns, command })
  return drawn
}
