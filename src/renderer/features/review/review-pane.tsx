import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { readBack } from '#shared/domain/reference.ts'
import type { SaleIn } from '#shared/domain/sale.ts'
import { useCarrierLogo } from '#renderer/features/catalog/use-carrier-logo.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { headlineWords, reviewWords } from '#renderer/text/sale-words.ts'
import { momentWords } from '#renderer/text/time-words.ts'
import { DigitGroups } from '#renderer/ui/digit-groups.tsx'
import { Monogram } from '#renderer/ui/monogram.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Clues } from './clues.tsx'
import { DecisionForm } from './decision-form.tsx'
import './review-pane.css'
import { Trail } from './trail.tsx'

/** A sale that only a person can close: what is known on the left, what to find out and decide on the right. */
export function ReviewPane({ sale }: { sale: SaleIn<'review'> }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="review" data-testid="review" data-why={sale.reason.kind}>
      <div className="review__known scroll">
        <What sale={sale} />
        <Notice tone="warn">
          <strong>{headlineWords(t, sale, false)}</strong>
          <small>{reviewWords(t, sale.reason)}</small>
        </Notice>
        <Loss sale={sale} />
        <Steps />
        <Clues sale={sale} />
        <div className="review__card">
          <Trail sale={sale} />
        </div>
      </div>
      <DecisionForm sale={sale} />
    </div>
  )
}

function What({ sale }: { sale: SaleIn<'review'> }): ReactNode {
  const { t } = useTranslation()
  const { facts } = sale
  return (
    <header className="review__what">
      <Monogram name={facts.sku.carrier} logo={useCarrierLogo(facts.sku.carrier)} />
      <div>
        <h1>
          {facts.sku.name} · {money(facts.total)}
        </h1>
        <DigitGroups groups={readBack(facts.reference)} size="normal" />
        <p className="review__soft digits">{t('sale.ticketNumber', { ticket: facts.ticket })}</p>
      </div>
    </header>
  )
}

/** The shop has paid twice for this one if it was done. Nobody should find that out at closing time. */
function Loss({ sale }: { sale: SaleIn<'review'> }): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const { refund } = sale
  if (refund.kind !== 'paid') return null
  return (
    <Notice tone="bad" testId="loss">
      {t('review.loss', {
        by: refund.by,
        when: momentWords(i18n.language, timeZone, refund.at),
        amount: money(refund.amount),
      })}
    </Notice>
  )
}

function Steps(): ReactNode {
  const { t } = useTranslation()
  const steps = ['look', 'find', 'done', 'notDone', 'unclear'] as const
  return (
    <section className="review__card">
      <h2>{t('review.steps.title')}</h2>
      <ol className="review__steps">
        {steps.map(step => (
          <li key={step}>{t(`review.steps.${step}`)}</li>
        ))}
      </ol>
    </section>
  )
}
