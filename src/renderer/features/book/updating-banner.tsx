import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { ToneIcon } from '#renderer/ui/notice.tsx'
import './book.css'

/** Over every screen while an older program's ledger is brought up to date: nothing hangs, and nothing can be charged yet. */
export function UpdatingBanner(): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const updating = useStore(till.store, state => state.readiness.kind === 'updating-book')
  if (!updating) return null
  return (
    <section className="book-banner book-banner--wait" role="status" data-testid="updating-banner">
      <ToneIcon tone="wait" />
      <div>
        <strong>{t('book.updating.title')}</strong>
        <small>{t('book.updating.meanwhile')}</small>
      </div>
    </section>
  )
}
