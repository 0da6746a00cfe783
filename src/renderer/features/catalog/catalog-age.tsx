import RefreshCw from 'lucide-react/icons/refresh-cw'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { progressWords } from '#renderer/text/problem-words.ts'
import { agoWords } from '#renderer/text/time-words.ts'
import './catalog-age.css'
import type { SyncState } from './catalog-store.ts'

/** Past this the catalog wants a refresh: prices and products change from one day to the next. */
const STALE_MS = 24 * 60 * 60 * 1_000

export type CatalogAgeProps = {
  readonly takenAt: number
  readonly now: number
  readonly sync: SyncState
  readonly onRefresh: () => void
}

/** How old the catalog is, always in sight, with the way to renew it. */
export function CatalogAge({ takenAt, now, sync, onRefresh }: CatalogAgeProps): ReactNode {
  const { t } = useTranslation()
  const running = sync.kind === 'running'
  const stale = now - takenAt > STALE_MS
  const when = agoWords(t, now - takenAt)
  const words = running
    ? progressWords(t, sync.progress)
    : t(stale ? 'counter.catalog.stale' : 'counter.catalog.age', { when })
  const name = running ? 'age age--running' : stale ? 'age age--stale' : 'age'
  return (
    <div className={name} data-testid="catalog-age">
      <span className="digits" role="status">
        {words}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={t('counter.catalog.refresh')}
        disabled={running}
        onClick={onRefresh}
      >
        <RefreshCw size={22} aria-hidden />
      </button>
    </div>
  )
}
