import type { TFunction } from 'i18next'
import type { TicketLine } from './ticket-line.ts'
import { paragraph } from './ticket-parts.ts'

/** A bill is paid to its company days after it was paid here, and a weekend does not count. */
export function whenApplied(columns: number, t: TFunction): readonly TicketLine[] {
  return [
    ...paragraph(columns, t('ticket.applied'), { bold: true }),
    ...paragraph(columns, t('ticket.appliedFrom')),
  ]
}
