import type { TFunction } from 'i18next'
import type { ReceiptKind } from '#shared/domain/receipt.ts'
import type { PrintOutcome, SavePdfOutcome } from '#shared/domain/selling.ts'

/** What printing a ticket of a kind came to. `copy` 0 is its original. */
export function printWords(t: TFunction, outcome: PrintOutcome, kind: ReceiptKind['kind']): string {
  if (outcome.kind === 'printed') {
    return outcome.copy > 0 ? t('sale.print.copy', { copy: outcome.copy }) : t(`sale.print.original.${kind}`)
  }
  return t(`sale.print.${outcome.kind}`, {
    name: 'name' in outcome ? outcome.name : '',
    detail: outcome.kind === 'printer-failed' ? outcome.detail : '',
  })
}

export function pdfWords(t: TFunction, outcome: SavePdfOutcome): string {
  return t(`sale.pdf.${outcome.kind}`, {
    path: outcome.kind === 'saved' ? outcome.path : '',
    folder: outcome.kind === 'cannot-write' ? outcome.folder : '',
  })
}
