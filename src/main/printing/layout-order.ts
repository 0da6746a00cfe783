import { assertNever } from '#shared/assert-never.ts'
import { readBack } from '#shared/domain/reference.ts'
import type { Receipt, ReceiptItem } from '#shared/domain/receipt.ts'
import type { TFunction } from 'i18next'
import { codeNote, folioLabel, shownFolio } from './folio-parts.ts'
import { formatPesos } from './ticket-format.ts'
import type { TicketLine } from './ticket-line.ts'
import { bigPair, BLANK, display, pair, paragraph, RULE } from './ticket-parts.ts'
import { whenApplied } from './when-applied.ts'

type OrderSheet = { readonly receipt: Receipt; readonly columns: number; readonly t: TFunction }
type OrderKind = Extract<Receipt['kind'], { readonly items: readonly ReceiptItem[] }>

/** Several sales on one ticket: each with its number, what is proved of it and its amount; the cash once, for all. */
export function layoutOrder(sheet: OrderSheet, kind: OrderKind): readonly TicketLine[] {
  const { columns, t } = sheet
  const of = kind.items.length
  return [
    ...paragraph(columns, t('ticket.order.items', { count: of }), { bold: true }),
    ...kind.items.flatMap((item, place) => [
      RULE,
      ...paragraph(columns, t('ticket.order.item', { place: place + 1, of }), { align: 'left' }),
      ...itemLines(sheet, item),
    ]),
    RULE,
    ...money(sheet),
    RULE,
    ...foot(sheet, kind),
  ]
}

function itemLines({ columns, t }: OrderSheet, item: ReceiptItem): readonly TicketLine[] {
  const repeats = item.product.toLowerCase().startsWith(item.carrier.toLowerCase())
  return [
    ...paragraph(columns, repeats ? item.product : `${item.carrier} ${item.product}`, {
      bold: true,
      align: 'left',
    }),
    ...display(columns, readBack(item.reference).join(' '), ['tall']),
    ...pair(columns, t('ticket.ticket'), item.ticket),
    ...pair(columns, t(`ticket.face.${item.shelf}`), formatPesos(item.face)),
    ...(item.fee === 0 ? [] : pair(columns, t('ticket.fee'), formatPesos(item.fee))),
    ...outcomeLines({ columns, t }, item),
    ...(item.provedBefore ? paragraph(columns, t('ticket.order.provedBefore'), { bold: true }) : []),
  ]
}

/** What became of one item. Only a folio looks like success. */
function outcomeLines(
  { columns, t }: Pick<OrderSheet, 'columns' | 't'>,
  { shelf, outcome }: ReceiptItem,
): readonly TicketLine[] {
  switch (outcome.kind) {
    case 'sale':
      return [
        ...paragraph(columns, folioLabel(shelf, t), { bold: true }),
        ...display(columns, shownFolio(shelf, outcome.folio), ['double', 'tall']),
        ...codeNote(columns, shelf, outcome.folio, t),
      ]
    case 'in-progress':
      return display(columns, t('ticket.order.inProgress'), ['double', 'tall'])
    case 'failed':
      return [
        ...display(columns, t('ticket.order.failed'), ['double', 'tall']),
        ...paragraph(columns, t(`ticket.failed.reason.${outcome.reason.kind}`)),
        ...(outcome.owed === 0
          ? []
          : [
              ...pair(columns, t('ticket.failed.owed'), formatPesos(outcome.owed), { bold: true }),
              ...paragraph(columns, t('ticket.order.refund')),
            ]),
      ]
    case 'refunded':
      return [
        ...display(columns, t('ticket.order.failed'), ['double', 'tall']),
        ...pair(columns, t('ticket.order.refunded'), formatPesos(outcome.amount), { bold: true }),
      ]
    case 'decided':
      return [
        ...paragraph(columns, t('ticket.order.decided'), { bold: true }),
        ...(outcome.folio === null
          ? []
          : [
              ...display(columns, shownFolio(shelf, outcome.folio), ['double', 'tall']),
              ...codeNote(columns, shelf, outcome.folio, t),
            ]),
      ]
    default:
      return assertNever(outcome, 'outcomeLines')
  }
}

function money({ receipt, columns, t }: OrderSheet): readonly TicketLine[] {
  return [
    ...bigPair(columns, t('ticket.total'), formatPesos(receipt.total)),
    ...pair(columns, t('ticket.cash'), formatPesos(receipt.cash)),
    ...pair(columns, t('ticket.change'), formatPesos(receipt.change)),
  ]
}

function foot({ columns, t }: OrderSheet, kind: OrderKind): readonly TicketLine[] {
  if (kind.kind === 'order-in-progress') {
    return [
      ...paragraph(columns, t('ticket.inProgress.headline').toUpperCase(), { size: 'double', bold: true }),
      BLANK,
      ...paragraph(columns, t('ticket.order.openNote')),
    ]
  }
  const done = kind.items.filter(({ outcome }) => outcome.kind === 'sale' || outcome.kind === 'decided')
  const shelves = [...new Set(done.map(item => item.shelf))]
  return [
    ...(shelves.includes('bills') ? whenApplied(columns, t) : []),
    ...shelves.flatMap(shelf => paragraph(columns, t(`ticket.check.${shelf}`))),
    ...(done.length === kind.items.length ? [BLANK, ...paragraph(columns, t('ticket.thanks'))] : []),
  ]
}
