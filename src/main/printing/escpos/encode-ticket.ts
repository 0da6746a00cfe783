import receiptline from 'receiptline'
import type { PrinterSettings } from '#shared/domain/printer.ts'
import { COLUMNS } from '../layout-receipt.ts'
import { toReceiptline } from '../receiptline-document.ts'
import type { TicketLine } from '../ticket-line.ts'
import { createPrinterCommands } from './printer-commands.ts'

/** What a printer must be known for before it is sent its own commands. */
export type PrinterProfile = Pick<PrinterSettings, 'widthMm' | 'codePage' | 'cutter'>

/** A ticket as the commands of a receipt printer, cut off at its end. */
export function encodeTicket(
  lines: readonly TicketLine[],
  { widthMm, codePage, cutter }: PrinterProfile,
): Uint8Array {
  const columns = COLUMNS[widthMm]
  const commands = receiptline.transform(toReceiptline(lines, columns), {
    cpl: columns,
    // Lines keep the air between them that the drawing has.
    spacing: true,
    // Pictures come as black and white already.
    gradient: false,
    command: createPrinterCommands(codePage, cutter),
  })
  return Buffer.from(commands, 'latin1')
}
