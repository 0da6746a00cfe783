import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DamageReport } from '#shared/domain/ledger-care.ts'
import { countWords, damageWords } from '#renderer/features/book/book-words.ts'
import { useMoment } from '#renderer/features/book/use-moment.ts'
import { missingWords } from './missing-words.ts'

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
  return missingWords(t, report, moment).map(sentence => <p key={sentence}>{sentence}</p>)
}
