import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { assertNever } from '#shared/assert-never.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import { useStores } from '#renderer/stores.tsx'
import { failureWords, ledgerWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { Deciding } from './review-store.ts'

/** Why a decision was not written down. Over the sale, which may have changed under the hand that decided. */
export function DecisionNews({ saleId }: { saleId: SaleId }): ReactNode {
  const { t } = useTranslation()
  const { review } = useStores()
  const deciding = useStore(review.store, state => state.deciding.get(saleId))
  if (deciding === undefined || deciding.kind === 'saving') return null
  return (
    <Notice
      tone="bad"
      testId="decision-news"
      action={<Button onPress={() => review.close(saleId)}>{t('sale.understood')}</Button>}
    >
      {newsWords(t, deciding)}
    </Notice>
  )
}

/** Why nothing was written down, in a sentence. */
export function newsWords(t: TFunction, deciding: Exclude<Deciding, { kind: 'saving' }>): string {
  switch (deciding.kind) {
    case 'refused':
      return t(`review.decide.outcome.${deciding.outcome.kind}`, {
        problem: deciding.outcome.kind === 'ledger' ? ledgerWords(t, deciding.outcome.problem) : '',
      })
    case 'not-ready':
      return t('review.decide.outcome.not-ready')
    case 'failed':
      return failureWords(t, deciding.failure)
    default:
      return assertNever(deciding, 'newsWords')
  }
}
