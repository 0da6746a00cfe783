import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Decision } from '#shared/domain/sale-outcome.ts'
import type { SaleIn } from '#shared/domain/sale.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { StepTitle } from '#renderer/ui/step-title.tsx'
import { consequenceOf } from './decision-draft.ts'

export type ConfirmDecisionProps = {
  readonly sale: SaleIn<'review'>
  readonly decision: Decision
  readonly onBack: () => void
}

/** What will follow, read before it is done: nothing of it can be taken back. */
export function ConfirmDecision({ sale, decision, onBack }: ConfirmDecisionProps): ReactNode {
  const { t } = useTranslation()
  const { review } = useStores()
  const { id, total } = sale.facts
  const saving = useStore(review.store, state => state.deciding.get(id)?.kind === 'saving')
  const done = decision.outcome === 'done'
  return (
    <section className="review__card review__card--sure" data-testid="decision-confirm">
      <StepTitle>{done ? t('review.decide.done') : t('review.decide.notDone')}</StepTitle>
      <p className="review__follows">
        {t(`review.decide.follows.${consequenceOf(decision.outcome, sale)}`, {
          amount: money(total),
        })}
      </p>
      <blockquote className="review__quote">
        {decision.reason}
        {decision.folio !== null && (
          <span className="digits">
            {t('sale.folio')} {decision.folio}
          </span>
        )}
      </blockquote>
      <p className="review__soft">{t('review.decide.signed', { by: decision.by })}</p>
      <div className="review__actions">
        <Button size="large" disabled={saving} onPress={onBack} testId="decide-back">
          {t('review.decide.back')}
        </Button>
        <Button
          look="primary"
          size="large"
          disabled={saving}
          onPress={() => void review.decide(id, decision)}
          testId="decide-sure"
        >
          {saving
            ? t('review.decide.saving')
            : done
              ? t('review.decide.sure.done')
              : t('review.decide.sure.notDone')}
        </Button>
      </div>
    </section>
  )
}
