import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { mayBePaidBack } from '#shared/domain/sale-refund.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { useStores } from '#renderer/stores.tsx'
import { momentWords } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { StepTitle } from '#renderer/ui/step-title.tsx'

export type PaidBeforeProps = {
  readonly sale: Sale
  /** In words. */
  readonly amount: string
  readonly onNot: () => void
  readonly onPaid: () => void
  readonly onCancel: () => void
}

/** The book was damaged since the sale failed: only people know whether the cash went back before that. */
export function PaidBefore({ sale, amount, onNot, onPaid, onCancel }: PaidBeforeProps): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const when = (at: number): string => momentWords(i18n.language, timeZone, at)
  const doubt = mayBePaidBack(sale)
  return (
    <>
      <StepTitle className="pay-out__title">{t('refund.before.title', { amount })}</StepTitle>
      {doubt !== null && (
        <p className="pay-out__hint">{t('refund.before.why', { when: when(doubt.since) })}</p>
      )}
      {doubt !== null && doubt.seen !== null && (
        <p className="pay-out__hint" data-testid="seen-paid">
          <strong>{t('refund.before.seen', { by: doubt.seen.by, when: when(doubt.seen.at) })}</strong>
        </p>
      )}
      <p className="pay-out__hint">{t('refund.before.how')}</p>
      <div className="pay-out__actions">
        <Button size="large" onPress={onCancel}>
          {t('refund.notNow')}
        </Button>
        <Button size="large" onPress={onPaid} testId="paid-before">
          {t('refund.before.yes')}
        </Button>
        <Button size="large" onPress={onNot} testId="not-paid-before">
          {t('refund.before.no')}
        </Button>
      </div>
    </>
  )
}
