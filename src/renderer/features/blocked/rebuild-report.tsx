import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rebuild } from '#shared/domain/ledger-care.ts'
import { ticketWords } from '#renderer/features/book/book-words.ts'
import { useMoment } from '#renderer/features/book/use-moment.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { StepTitle } from '#renderer/ui/step-title.tsx'

/** What was recovered, and what a person should compare with Chipi's dashboard. */
export function RebuildReport({ rebuild }: { rebuild: Rebuild }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const { safeUntil, asking, owed, lost, setAside } = rebuild
  const toCompare = [
    safeUntil === null
      ? t('book.report.compareAll')
      : t('book.report.compareSince', { when: moment(safeUntil) }),
    ...(lost.length > 0 ? [t('book.report.lost', { count: lost.length })] : []),
  ]
  const toKnow = [
    ...(owed.length > 0 ? [t('book.report.owed', { tickets: ticketWords(owed) })] : []),
    ...(asking > 0 ? [t('book.report.asking', { count: asking })] : []),
    t('book.report.tickets'),
  ]
  return (
    <div className="blocked__text" data-testid="rebuild-report">
      <StepTitle className="blocked__title">
        {t(safeUntil === null ? 'book.report.titleNew' : 'book.report.title')}
      </StepTitle>
      <Notice tone={safeUntil === null ? 'warn' : 'good'}>
        {safeUntil === null ? t('book.report.safeNone') : t('book.report.safe', { when: moment(safeUntil) })}
      </Notice>
      <Points title={t('book.report.compare')} points={toCompare} />
      <Points title={t('book.report.know')} points={toKnow} />
      <code>{t('book.report.aside', { folder: setAside })}</code>
    </div>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }): ReactNode {
  return (
    <>
      <h2>{title}</h2>
      <ul className="blocked__text">
        {points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  )
}
