import type { TFunction } from 'i18next'
import type { QueuedTicket } from '#shared/domain/print-queue.ts'
import type { PrinterTrouble } from '#shared/domain/printer-trouble.ts'
import type { ReceiptKind } from '#shared/domain/receipt.ts'
import type { PrintOutcome, SavePdfOutcome } from '#shared/domain/selling.ts'

/** What printing a ticket of a kind came to. `copy` 0 is its original. */
export function printWords(t: TFunction, outcome: PrintOutcome, kind: ReceiptKind['kind']): string {
  switch (outcome.kind) {
    case 'printed':
      if (outcome.unheard) return sentWords(t, outcome.copy)
      return outcome.copy > 0
        ? t('sale.print.copy', { copy: outcome.copy })
        : t(`sale.print.original.${kind}`)
    case 'printed-elsewhere': {
      const why = troubleWords(t, outcome.trouble, '')
      return t(outcome.unheard ? 'printing.outcome.sentElsewhere' : 'printing.outcome.elsewhere', {
        name: outcome.name,
        why,
      })
    }
    case 'no-printer':
      return t('sale.print.no-printer')
    case 'not-printed':
      return troubleWords(t, outcome.trouble, outcome.name)
    case 'unsure':
      return t('printing.outcome.unsure', { why: troubleWords(t, outcome.trouble, outcome.name) })
  }
}

/** What a test page came to. */
export function testWords(t: TFunction, outcome: PrintOutcome): string {
  if (outcome.kind !== 'printed') return printWords(t, outcome, 'sale')
  return t(outcome.unheard ? 'setup.printer.testSent' : 'setup.printer.tested')
}

/** Taken by a printer that never says whether it came out. */
function sentWords(t: TFunction, copy: number): string {
  return copy > 0 ? t('printing.outcome.sentCopy', { copy }) : t('printing.outcome.sent')
}

/** Why the printer `name` does not print, and what to do about it. */
export function troubleWords(t: TFunction, trouble: PrinterTrouble, name: string): string {
  return t(`printing.trouble.${trouble.kind}`, {
    name,
    host: 'host' in trouble ? trouble.host : '',
    port: 'port' in trouble ? trouble.port : 0,
    path: 'path' in trouble ? trouble.path : '',
    detail: 'detail' in trouble ? trouble.detail : '',
  })
}

export function pdfWords(t: TFunction, outcome: SavePdfOutcome): string {
  return t(`sale.pdf.${outcome.kind}`, {
    path: outcome.kind === 'saved' ? outcome.path : '',
    folder: outcome.kind === 'cannot-write' ? outcome.folder : '',
  })
}

/** Why a ticket is still owed. */
export function whyQueued(t: TFunction, { state, trouble, printer }: QueuedTicket): string {
  if (trouble !== null) return troubleWords(t, trouble, printer)
  return state === 'kept' ? t('printing.queue.lateCode') : t('printing.queue.restarted')
}
