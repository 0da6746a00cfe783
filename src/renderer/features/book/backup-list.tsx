import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptBackup } from '#shared/domain/ledger-care.ts'
import { keepFocus } from '#renderer/ui/keep-focus.ts'
import { countWords, sizeWords } from './book-words.ts'
import { useMoment } from './use-moment.ts'

/** The copies in the folder, newest first. */
export function BackupList({ backups }: { backups: readonly KeptBackup[] }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  if (backups.length === 0) return null
  return (
    <section className="book__copies" data-testid="backups">
      <h3 id="copies">{t('book.copies', { count: backups.length })}</h3>
      {/* A list that scrolls is reached by the keyboard only when it can have the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className="digits" aria-labelledby="copies" tabIndex={0} onMouseDown={keepFocus}>
        {backups.map(({ name, at, bytes, entries }) => (
          <li key={name} title={name}>
            <span>{moment(at)}</span>
            <span>{entries === null ? name : t('book.copyEntries', { entries: countWords(entries) })}</span>
            <span>{t('book.copySize', { size: sizeWords(bytes) })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
