import type { TFunction } from 'i18next'
import { assertNever } from '#shared/assert-never.ts'
import { ZERO, type Centavos } from '#shared/domain/money.ts'
import type { Receipt, SaleReceiptKind } from '#shared/domain/receipt.ts'
import type { PaperWidthMm } from '#shared/domain/printer.ts'
import type { Language } from '#shared/domain/settings.ts'
import { formatMoment, formatPesos } from './ticket-format.ts'
import type { TicketLine } from './ticket-line.ts'
import { codeNote, folioLabel, shownFolio } from './folio-parts.ts'
import { layoutOrder } from './layout-order.ts'
import type { LogoPicture } from './logo/logo-picture.ts'
import {
  bigPair,
  BLANK,
  display,
  folioCode,
  logoHead,
  pair,
  paragraph,
  referenceLines,
  RULE,
  storeHead,
} from './ticket-parts.ts'
import { whenApplied } from './when-applied.ts'

/** Characters a line in the printers' usual font. */
export const COLUMNS: Readonly<Record<PaperWidthMm, number>> = { 58: 32, 80: 48 }

export type TicketStyle = {
  readonly widthMm: PaperWidthMm
  readonly language: Language
  /** Of an i18next in that language. */
  readonly t: TFunction
  /** The folio as a QR code as well. */
  readonly qr: boolean
  readonly logo: LogoPicture | null
}

/** The parts of a layout that every block needs. */
export type Sheet = { readonly receipt: Receipt; readonly columns: number } & TicketStyle

/** A ticket as lines for paper of one width. Pure: the same receipt always gives the same ticket. */
export function layoutReceipt(receipt: Receipt, style: TicketStyle): readonly TicketLine[] {
  const sheet: Sheet = { ...style, receipt, columns: COLUMNS[style.widthMm] }
  return [
    ...testHead(sheet),
    ...logoHead(style.logo),
    ...storeHead(sheet.columns, receipt.store, style.t),
    BLANK,
    ...title(sheet),
    RULE,
    ...origin(sheet),
    RULE,
    ...body(sheet),
    ...testFoot(sheet),
  ]
}

function body(sheet: Sheet): readonly TicketLine[] {
  const { kind } = sheet.receipt
  if (kind.kind === 'order' || kind.kind === 'order-in-progress') return layoutOrder(sheet, kind)
  return [...product(sheet), RULE, ...money(sheet), RULE, ...outcome(sheet, kind)]
}

function testHead(sheet: Sheet): readonly TicketLine[] {
  return sheet.receipt.test ? [...testBand(sheet), BLANK] : []
}

function testFoot(sheet: Sheet): readonly TicketLine[] {
  return sheet.receipt.test ? [BLANK, ...testBand(sheet)] : []
}

function testBand({ columns, t }: Sheet): readonly TicketLine[] {
  return [{ kind: 'band', text: t('common.test') }, ...paragraph(columns, t('ticket.testNote'))]
}

function title({ receipt, columns, t }: Sheet): readonly TicketLine[] {
  const copy = receipt.copy > 0 ? t('ticket.copy', { number: receipt.copy }) : null
  return [
    ...paragraph(columns, titleOf(receipt, t), { bold: true }),
    ...(copy === null ? [] : display(columns, copy, ['double'])),
  ]
}

function titleOf({ kind }: Receipt, t: TFunction): string {
  switch (kind.kind) {
    case 'sale':
      return t('ticket.title.sale')
    case 'in-progress':
      return t('ticket.title.inProgress')
    case 'failed':
      return t('ticket.title.failed')
    case 'refunded':
      return t('ticket.title.refunded')
    case 'decided':
    case 'order':
      return t('ticket.title.sale')
    case 'order-in-progress':
      return t('ticket.title.inProgress')
    default:
      return assertNever(kind, 'titleOf')
  }
}

function origin({ receipt, columns, language, t }: Sheet): readonly TicketLine[] {
  return [
    ...pair(columns, t('ticket.ticket'), receipt.ticket, { bold: true }),
    ...pair(columns, t('ticket.date'), formatMoment(receipt.at, receipt.timeZone, language)),
    ...pair(columns, t('ticket.terminal'), receipt.terminal),
    ...(receipt.cashier === null ? [] : pair(columns, t('ticket.cashier'), receipt.cashier)),
  ]
}

function product({ receipt, columns, t }: Sheet): readonly TicketLine[] {
  const { carrier } = receipt
  // Most SKUs repeat their carrier: "Telcel" and "Telcel $100".
  const repeats = receipt.product.toLowerCase().startsWith(carrier.toLowerCase())
  return [
    ...(repeats ? [] : display(columns, carrier, ['normal'])),
    ...display(columns, receipt.product, ['double', 'normal']),
    BLANK,
    ...paragraph(columns, receipt.referenceLabel.trim() || t('ticket.reference')),
    ...referenceLines(columns, receipt.reference),
  ]
}

function money({ receipt, columns, t }: Sheet): readonly TicketLine[] {
  const row = (label: string, amount: Receipt['face']): readonly TicketLine[] =>
    pair(columns, label, formatPesos(amount))
  return [
    ...row(t(`ticket.face.${receipt.shelf}`), receipt.face),
    ...(receipt.fee === 0 ? [] : row(t('ticket.fee'), receipt.fee)),
    ...bigPair(columns, t('ticket.total'), formatPesos(receipt.total)),
    ...row(t('ticket.cash'), receipt.cash),
    ...row(t('ticket.change'), receipt.change),
  ]
}

function outcome(sheet: Sheet, kind: SaleReceiptKind): readonly TicketLine[] {
  switch (kind.kind) {
    case 'sale':
      return done(sheet, kind.folio)
    case 'in-progress':
      return inProgress(sheet)
    case 'failed':
      return failed(sheet, kind)
    case 'refunded':
      return refunded(sheet, kind)
    case 'decided':
      return decided(sheet, kind)
    default:
      return assertNever(kind, 'outcome')
  }
}

function done({ receipt, columns, t, qr }: Sheet, folio: string): readonly TicketLine[] {
  return [
    ...paragraph(columns, folioLabel(receipt.shelf, t), { bold: true }),
    ...display(columns, shownFolio(receipt.shelf, folio), ['triple', 'double', 'tall']),
    ...codeNote(columns, receipt.shelf, folio, t),
    ...(qr ? folioCode(receipt.shelf, folio) : []),
    RULE,
    ...(receipt.shelf === 'bills' ? whenApplied(columns, t) : []),
    ...paragraph(columns, t(`ticket.check.${receipt.shelf}`)),
    BLANK,
    ...paragraph(columns, t('ticket.thanks')),
  ]
}

/** Must not be taken for success by anyone who only glances at it: no folio, no thanks, its headline the largest thing. */
function inProgress({ receipt, columns, t }: Sheet): readonly TicketLine[] {
  return [
    ...paragraph(columns, t('ticket.inProgress.headline').toUpperCase(), { size: 'double', bold: true }),
    BLANK,
    ...paragraph(columns, t('ticket.inProgress.explanation')),
    BLANK,
    ...paragraph(columns, t('ticket.inProgress.keep')),
    ...display(columns, receipt.ticket, ['double', 'tall']),
    RULE,
    ...paragraph(columns, t(`ticket.check.${receipt.shelf}`)),
  ]
}

function failed(
  sheet: Sheet,
  { reason, owed }: Extract<Receipt['kind'], { kind: 'failed' }>,
): readonly TicketLine[] {
  const { columns, t } = sheet
  return [
    ...display(columns, t('ticket.failed.headline').toUpperCase(), ['double', 'tall']),
    ...paragraph(columns, t(`ticket.failed.reason.${reason.kind}`)),
    ...(owed === ZERO ? [] : claim(sheet, owed)),
  ]
}

/** The customer's claim, good until the money is back; signed when it is. */
function claim(sheet: Sheet, owed: Centavos): readonly TicketLine[] {
  const { receipt, columns, t } = sheet
  return [
    BLANK,
    ...bigPair(columns, t('ticket.failed.owed'), formatPesos(owed)),
    BLANK,
    ...paragraph(columns, t('ticket.failed.keep')),
    ...display(columns, receipt.ticket, ['double', 'tall']),
    ...signature(sheet),
  ]
}

function signature({ columns, t }: Sheet): readonly TicketLine[] {
  return [
    BLANK,
    ...paragraph(columns, t('ticket.failed.received'), { align: 'left' }),
    BLANK,
    BLANK,
    RULE,
    ...paragraph(columns, t('ticket.failed.signature')),
  ]
}

/** The shop's proof that the money went back: the customer signs it. */
function refunded(
  sheet: Sheet,
  { amount, paidAt, by }: Extract<Receipt['kind'], { kind: 'refunded' }>,
): readonly TicketLine[] {
  const { receipt, columns, language, t } = sheet
  return [
    ...display(columns, t('ticket.refunded.headline').toUpperCase(), ['double', 'tall']),
    ...bigPair(columns, t('ticket.refunded.amount'), formatPesos(amount)),
    ...pair(columns, t('ticket.date'), formatMoment(paidAt, receipt.timeZone, language)),
    ...pair(columns, t('ticket.refunded.by'), by),
    ...signature(sheet),
  ]
}

function decided(
  { receipt, columns, t }: Sheet,
  { folio, by }: Extract<Receipt['kind'], { kind: 'decided' }>,
): readonly TicketLine[] {
  return [
    ...paragraph(columns, t('ticket.decided.headline'), { bold: true }),
    ...paragraph(columns, t('ticket.decided.by', { by })),
    ...(folio === null
      ? []
      : [
          ...paragraph(columns, t('ticket.decided.folio'), { bold: true }),
          ...display(columns, shownFolio(receipt.shelf, folio), ['double', 'tall']),
          ...codeNote(columns, receipt.shelf, folio, t),
        ]),
    RULE,
    ...paragraph(columns, t(`ticket.check.${receipt.shelf}`)),
  ]
}
