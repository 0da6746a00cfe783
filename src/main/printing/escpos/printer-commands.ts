import receiptline, { type BaseCommand } from 'receiptline'
import { assertNever } from '#shared/assert-never.ts'
import type { CodePage, Cutter } from '#shared/domain/printer.ts'
import { printable, selectPage } from './printable.ts'

/** Lines of paper between the print head and the bar where it is torn off. */
const LINES_TO_TEAR_BAR = 5

/**
 * ESC/POS for receiptline. Its own set for printers of any make draws pictures and QR codes as raster images, which all
 * of them know; here its letters, rules and cuts are replaced: it draws rules with the letters of a Japanese code page
 * that cheap printers lack, and knows neither cp850 nor a full cut.
 */
export function createPrinterCommands(codePage: CodePage, cutter: Cutter): BaseCommand {
  const write = (text: string): string => selectPage(codePage) + printable(text, codePage)
  return {
    ...receiptline.commands.generic,
    text: text => write(text),
    hr: width => write('─'.repeat(width)),
    cut: () => cut(cutter),
    // Without the request for a status that receiptline ends with: who speaks with the printer asks for it.
    close: () => cut(cutter),
  }
}

function cut(cutter: Cutter): string {
  switch (cutter) {
    case 'partial':
      return '\x1dVB\x00'
    case 'full':
      return '\x1dVA\x00'
    case 'none':
      return `\x1bd${String.fromCharCode(LINES_TO_TEAR_BAR)}`
    default:
      return assertNever(cutter, 'cut')
  }
}
