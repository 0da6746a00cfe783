import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '#shared/domain/ledger-care.ts'

/** A bar with its share in words; it only moves while the end is not known. */
export function ProgressBar({ progress, label }: { progress: Progress; label: string }): ReactNode {
  const { t } = useTranslation()
  const { done, total } = progress
  const percent = total === 0 ? null : Math.min(Math.floor((done / total) * 100), 100)
  return (
    <div className="book-progress" role="status" data-testid="book-progress">
      <p>
        {label} <span className="digits">{percent !== null && t('book.progress', { percent })}</span>
      </p>
      <progress {...(percent === null ? {} : { value: percent })} max={100} aria-label={label} />
    </div>
  )
}
