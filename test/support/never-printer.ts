import type { TicketPrinter } from '#main/printing/ticket-printer.ts'
import { never } from './never.ts'

/** A printer of which a test uses only the parts that it replaces. */
export const neverPrinter: TicketPrinter = {
  print: never('print'),
  savePdf: never('savePdf'),
  preview: never('preview'),
  list: never('list'),
  devices: never('devices'),
  testPage: never('testPage'),
  testFallback: never('testFallback'),
  kickDrawer: never('kickDrawer'),
}
