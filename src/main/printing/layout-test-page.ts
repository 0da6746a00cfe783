import type { StoreData } from '#shared/domain/receipt.ts'
import { formatMoment } from './ticket-format.ts'
import { COLUMNS, type TicketStyle } from './layout-receipt.ts'
import type { TicketLine } from './ticket-line.ts'
import { BLANK, display, folioCode, logoHead, pair, paragraph, RULE, storeHead } from './ticket-parts.ts'

export type TestPage = {
  readonly store: StoreData
  readonly printer: string
  /** Ms since the epoch. */
  readonly at: number
  readonly timeZone: string
}

/** What a person needs to see to trust a new printer: both edges, accents, sizes. Sells nothing and looks like no ticket. */
export function layoutTestPage(
  page: TestPage,
  { widthMm, language, t, qr, logo }: TicketStyle,
): readonly TicketLine[] {
  const columns = COLUMNS[widthMm]
  return [
    ...logoHead(logo),
    ...storeHead(columns, page.store, t),
    BLANK,
    ...display(columns, t('ticket.testPage.headline'), ['double', 'tall']),
    RULE,
    ...pair(columns, t('ticket.testPage.printer'), page.printer),
    ...pair(columns, t('ticket.testPage.paper'), `${String(widthMm)} mm`),
    ...pair(columns, t('ticket.date'), formatMoment(page.at, page.timeZone, language)),
    RULE,
    ...paragraph(columns, t('ticket.testPage.edges')),
    ...pair(columns, '<<<', '>>>', { bold: true }),
    ...paragraph(columns, ruler(columns), { align: 'left' }),
    ...paragraph(columns, t('ticket.testPage.letters')),
    ...paragraph(columns, t('ticket.testPage.sample')),
    ...(qr ? folioCode('other', t('ticket.testPage.code')) : []),
    BLANK,
    ...paragraph(columns, t('ticket.testPage.ready'), { bold: true }),
  ]
}

/** Every column counted, so that a person can say how many of them come out. */
function ruler(columns: number): string {
  return Array.from({ length: columns }, (_, index) => String((index + 1) % 10)).join('')
}
