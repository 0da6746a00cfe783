import ReceiptText from 'lucide-react/icons/receipt-text'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Search } from './history-store.ts'

export type NothingFoundProps = {
  readonly query: string
  readonly search: Search
  readonly onRetry: () => void
}

/** An empty list, and how far it was looked: "none" is said only of what was searched. */
export function NothingFound({ query, search, onRetry }: NothingFoundProps): ReactNode {
  const { t } = useTranslation()
  const icon = <ReceiptText size={36} aria-hidden />
  switch (search.kind) {
    case 'none':
      return <EmptyState icon={icon} title={t('sale.history.empty')} hint={t('sale.history.emptyHint')} />
    case 'looking':
      return <EmptyState icon={icon} title={t('sale.history.looking', { query })} />
    case 'failed':
      return (
        <EmptyState icon={icon} title={t('sale.history.failed')} hint={failureWords(t, search.failure)}>
          <Button onPress={onRetry}>{t('common.action.retry')}</Button>
        </EmptyState>
      )
    case 'found': {
      if (search.depth === null)
        return <EmptyState icon={icon} title={t('sale.history.noMatch', { query })} />
      const depth = new Intl.NumberFormat('es-MX').format(search.depth)
      return (
        <EmptyState
          icon={icon}
          title={t('sale.history.noMatchLatest', { query, depth })}
          hint={t('sale.history.noMatchLatestHint')}
        />
      )
    }
  }
}
