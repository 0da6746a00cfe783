import { readBack } from '#shared/domain/reference.ts'
import type { StoreData } from '#shared/domain/receipt.ts'
import type { Shelf } from '#shared/domain/sku.ts'
import type { TFunction } from 'i18next'
import type { LogoPicture } from './logo/logo-picture.ts'
import {
  type Align,
  COLUMNS_PER_CHARACTER,
  largestFit,
  lengthOf,
  type TextSize,
  type TicketLine,
} from './ticket-line.ts'
import { wrapEvenly, wrapWords } from './wrap-words.ts'

export const RULE: TicketLine = { kind: 'rule' }
export const BLANK: TicketLine = { kind: 'blank' }

type Style = { readonly size?: TextSize; readonly bold?: boolean; readonly align?: Align }

/** Running text, centred unless said otherwise, broken between words. */
export function paragraph(columns: number, text: string, style: Style = {}): readonly TicketLine[] {
  const { size = 'normal', bold = false, align = 'center' } = style
  const perLine = Math.floor(columns / COLUMNS_PER_CHARACTER[size])
  const lines = align === 'center' ? wrapEvenly(text, perLine) : wrapWords(text, perLine)
  return lines.map(line => ({ kind: 'text', text: line, align, size, bold }))
}

/** As large as one line allows; when not even the smallest size fits, that size on several lines. */
export function display(
  columns: number,
  text: string,
  sizes: readonly [TextSize, ...TextSize[]],
): readonly TicketLine[] {
  const size = largestFit(columns, sizes, text) ?? sizes.at(-1) ?? 'normal'
  return paragraph(columns, text, { size, bold: true })
}

/** A word and its value on one line, or, where both do not fit, the value on a line of its own at the right. */
export function pair(columns: number, left: string, right: string, style: Style = {}): readonly TicketLine[] {
  const { size = 'normal', bold = false } = style
  const room = Math.floor(columns / COLUMNS_PER_CHARACTER[size])
  if (lengthOf(left) + 1 + lengthOf(right) <= room) return [{ kind: 'pair', left, right, size, bold }]
  return [
    ...paragraph(columns, left, { size, bold, align: 'left' }),
    ...paragraph(columns, right, { size, bold, align: 'right' }),
  ]
}

/** The one amount a person looks for: as large as fits. */
export function bigPair(columns: number, left: string, right: string): readonly TicketLine[] {
  const size = largestFit(columns, ['double', 'tall'], left, right) ?? 'tall'
  return pair(columns, left, right, { size, bold: true })
}

/** A phone or account number in groups for the eye, never broken inside a group. */
export function referenceLines(columns: number, reference: string): readonly TicketLine[] {
  return display(columns, readBack(reference).join(' '), ['double', 'tall'])
}

/**
 * The folio for a telephone's camera. None for a gift card: its folio is the code itself, and a square that anybody can
 * photograph over the counter is no place for it.
 */
export function folioCode(shelf: Shelf, folio: string): readonly TicketLine[] {
  const readable = /^[\x20-\x7e]{1,40}$/.test(folio)
  return shelf === 'gift-cards' || !readable ? [] : [BLANK, { kind: 'qr', text: folio }]
}

export function logoHead(logo: LogoPicture | null): readonly TicketLine[] {
  return logo === null ? [] : [logo, BLANK]
}

/** Who sells. What the shop left empty takes no line. */
export function storeHead(columns: number, store: StoreData, t: TFunction): readonly TicketLine[] {
  const contact = [
    store.phone === '' ? null : t('ticket.phone', { phone: store.phone }),
    store.taxId === '' ? null : t('ticket.taxId', { taxId: store.taxId }),
  ].filter(text => text !== null)
  const together = contact.join(' · ')
  const contactLines = lengthOf(together) <= columns ? [together] : contact
  return [
    ...display(columns, store.name, ['double', 'tall']),
    ...paragraph(columns, store.address),
    ...contactLines.flatMap(text => paragraph(columns, text)),
  ]
}
