import type { TFunction } from 'i18next'
import { groupedCode, isCodeShelf, isMasked } from '#shared/domain/gift-code.ts'
import type { Shelf } from '#shared/domain/sku.ts'
import type { TicketLine } from './ticket-line.ts'
import { paragraph } from './ticket-parts.ts'

/** What the carrier's number is called: a gift card's is the code itself. */
export function folioLabel(shelf: Shelf, t: TFunction): string {
  return isCodeShelf(shelf) ? t('giftCode.ticket.code') : t('ticket.folio')
}

/** A gift code in groups, as it will be typed; any other folio as it came. */
export function shownFolio(shelf: Shelf, folio: string): string {
  return isCodeShelf(shelf) ? groupedCode(folio) : folio
}

/** What a paper that bears a gift code is worth, and why another one bears none. */
export function codeNote(columns: number, shelf: Shelf, folio: string, t: TFunction): readonly TicketLine[] {
  if (!isCodeShelf(shelf)) return []
  const words = t(isMasked(folio) ? 'giftCode.ticket.masked' : 'giftCode.ticket.keep')
  return paragraph(columns, words, { bold: true })
}
