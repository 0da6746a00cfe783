import type { TFunction } from 'i18next'
import type { PrintOutcome, SavePdfOutcome } from '#shared/domain/selling.ts'

/** What printing came to. `copy` 0 is the original ticket. */
export function printWords(t: TFunction, outcome: PrintOutcome): string {
  if (outcome.kind === 'printed' && outcome.copy > 0) return t('sale.print.copy', { copy: outcome.copy })
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
