import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DamageReport } from '#shared/domain/ledger-care.ts'
import { countWords, damageWords, ticketWords } from '#renderer/features/book/book-words.ts'
import { useMoment } from '#renderer/features/book/use-moment.ts'

/** What looking through the damaged file showed. */
export function DamageFindings({ report }: { report: DamageReport }): ReactNode {
  const { t } = useTranslation()
  return (
    <dl className="findings" data-testid="findings">
      <dt>{t('book.rescue.happened')}</dt>
      <dd>{damageWords(t, report.damage)}</dd>
      <dt>{t('book.rescue.safe')}</dt>
      <dd>
        <Safe report={report} />
      </dd>
      <dt>{t('book.rescue.missing')}</dt>
      <dd>
        <Missing report={report} />
      </dd>
      <dt>{t('book.rescue.file')}</dt>
      <dd className="findings__path">{t('book.rescue.kept', { file: report.file })}</dd>
    </dl>
  )
}

function Safe({ report }: { report: DamageReport }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const { safeUntil, lastSafeTicket, backup, salvageable } = report
  if (safeUntil === null) return <p>{t('book.rescue.safeNone')}</p>
  return (
    <>
      <p>{t('book.rescue.safeUntil', { when: moment(safeUntil), ticket: lastSafeTicket ?? '—' })}</p>
      {backup !== null && (
        <p>{t('book.rescue.fromBackup', { name: backup.name, entries: countWords(backup.entries) })}</p>
      )}
      {salvageable > 0 && <p>{t('book.rescue.salvaged', { count: salvageable })}</p>}
    </>
  )
}

function Missing({ report }: { report: DamageReport }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const { safeUntil, missingTickets, unjoined, lost } = report
  if (missingTickets.length + unjoined + lost.length === 0) {
    const nothingSeen = report.damage.kind === 'pages' || report.damage.kind === 'unreadable'
    if (nothingSeen || safeUntil === null) return <p>{t('book.rescue.missingNone')}</p>
  }
  return (
    <>
      {safeUntil !== null && <p>{t('book.rescue.missingSince', { when: moment(safeUntil) })}</p>}
      {missingTickets.length > 0 && (
        <p>{t('book.rescue.missingTickets', { tickets: ticketWords(missingTickets) })}</p>
      )}
      {unjoined > 0 && <p>{t('book.rescue.unjoined', { count: unjoined })}</p>}
      {lost.length > 0 && <p>{t('book.rescue.lost', { count: lost.length })}</p>}
    </>
  )
}
