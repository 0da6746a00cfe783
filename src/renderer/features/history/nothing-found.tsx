import ReceiptText from 'lucide-react/icons/receipt-text'
import SearchX from 'lucide-react/icons/search-x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { History } from './history-store.ts'

export type NothingFoundProps = {
  readonly history: History
  /** Words of the search that mean nothing here. */
  readonly unknown: readonly string[]
}

/** An empty list, why it is empty, and what to try. */
export function NothingFound({ history, unknown }: NothingFoundProps): ReactNode {
  const { t } = useTranslation()
  const query = useStore(history.store, state => state.query)
  const [word] = unknown
  if (query.trim() === '') {
    const icon = <ReceiptText size={36} aria-hidden />
    return <EmptyState icon={icon} title={t('sale.history.empty')} hint={t('sale.history.emptyHint')} />
  }
  return (
    <EmptyState
      icon={<SearchX size={36} aria-hidden />}
      title={word === undefined ? t('history.none.title') : t('history.none.unknown', { word })}
      hint={word === undefined ? t('history.none.hint') : t('history.none.unknownHint')}
      testId="nothing-found"
    >
      <Button onPress={() => void history.search('')}>{t('history.clear')}</Button>
    </EmptyState>
  )
}
