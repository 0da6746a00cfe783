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
  const tasks = [
    safeUntil === null
      ? t('book.report.compareAll')
      : t('book.report.compareSince', { when: moment(safeUntil) }),
    ...(asking > 0 ? [t('book.report.asking', { count: asking })] : []),
    ...(owed.length > 0 ? [t('book.report.owed', { tickets: ticketWords(owed) })] : []),
    ...(lost.length > 0 ? [t('book.report.lost', { count: lost.length })] : []),
    t('book.report.tickets'),
  ]
  return (
    <div className="blocked__text" data-testid="rebuild-report">
      <StepTitle className="blocked__title">{t('book.report.title')}</StepTitle>
      <Notice tone={safeUntil === null ? 'warn' : 'good'}>
        {safeUntil === null ? t('book.report.safeNone') : t('book.report.safe', { when: moment(safeUntil) })}
      </Notice>
      <h2>{t('book.report.compare')}</h2>
      <ul className="blocked__text">
        {tasks.map(task => (
          <li key={task}>{task}</li>
        ))}
      </ul>
      <code>{t('book.report.aside', { folder: setAside })}</code>
    </div>
  )
}
