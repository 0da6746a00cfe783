import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** Nobody may take an unread list of debts for an empty one. */
export function DebtsNotice(): ReactNode {
  const { t } = useTranslation()
  const { sales } = useStores()
  const debts = useStore(sales.store, state => state.debts)
  if (debts.kind === 'loaded') return null
  if (debts.kind === 'loading') {
    return (
      <p className="board__wait" role="status">
        {t('sale.open.debtsLoading')}
      </p>
    )
  }
  return (
    <Notice
      tone="bad"
      action={<Button onPress={() => void sales.loadDebts()}>{t('common.action.retry')}</Button>}
    >
      <strong>{t('sale.open.debtsFailed')}</strong>
      <small>{failureWords(t, debts.failure)}</small>
    </Notice>
  )
}
