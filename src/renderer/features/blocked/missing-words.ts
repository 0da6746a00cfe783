import type { TFunction } from 'i18next'
import type { DamageReport } from '#shared/domain/ledger-care.ts'
import { ticketWords } from '#renderer/features/book/book-words.ts'

/**
 * What a damaged book may have lost, one sentence each. Whatever came after the last safe moment is always among it: a
 * file that shows nothing more proves nothing about what it held.
 *
 * @param moment tells an instant (ms since the epoch) in the shop's time
 */
export function missingWords(
  t: TFunction,
  report: DamageReport,
  moment: (at: number) => string,
): readonly string[] {
  const { damage, safeUntil, salvageable, missingTickets, unjoined, lost } = report
  const nothingSeen = missingTickets.length + unjoined + lost.length === 0
  const readToTheEnd = (damage.kind === 'pages' || damage.kind === 'unreadable') && salvageable > 0
  return [
    safeUntil === null
      ? t('book.rescue.missingAll')
      : t('book.rescue.missingSince', { when: moment(safeUntil) }),
    ...(missingTickets.length > 0
      ? [t('book.rescue.missingTickets', { tickets: ticketWords(missingTickets) })]
      : []),
    ...(unjoined > 0 ? [t('book.rescue.unjoined', { count: unjoined })] : []),
    ...(lost.length > 0 ? [t('book.rescue.lost', { count: lost.length })] : []),
    ...(nothingSeen && readToTheEnd ? [t('book.rescue.missingNone')] : []),
  ]
}
