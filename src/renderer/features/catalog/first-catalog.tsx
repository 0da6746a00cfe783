import CloudDownload from 'lucide-react/icons/cloud-download'
import CloudOff from 'lucide-react/icons/cloud-off'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords, progressWords, syncWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { SyncState } from './catalog-store.ts'

export type FirstCatalogProps = {
  readonly sync: SyncState
  readonly now: number
  readonly onRetry: () => void
}

/** The first start of all: nothing to draw until the catalog has come. */
export function FirstCatalog({ sync, now, onRetry }: FirstCatalogProps): ReactNode {
  const { t } = useTranslation()
  if (sync.kind === 'problem' || sync.kind === 'failed') {
    const why = sync.kind === 'problem' ? syncWords(t, sync.problem, now) : failureWords(t, sync.failure)
    return (
      <EmptyState
        icon={<CloudOff size={40} aria-hidden />}
        title={t('counter.catalog.failedTitle')}
        hint={why}
        testId="first-catalog-failed"
      >
        <Button look="primary" size="large" onPress={onRetry}>
          {t('common.action.retry')}
        </Button>
      </EmptyState>
    )
  }
  const progress = sync.kind === 'running' ? sync.progress : null
  const bar = progress?.total == null ? {} : { value: progress.received, max: progress.total }
  return (
    <EmptyState
      icon={<CloudDownload size={40} aria-hidden />}
      title={t('counter.catalog.firstTitle')}
      hint={t('counter.catalog.firstHint')}
      testId="first-catalog"
    >
      <progress className="progress" {...bar} aria-label={t('counter.catalog.firstTitle')} />
      <p className="digits" role="status">
        {progressWords(t, progress)}
      </p>
    </EmptyState>
  )
}
