import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { readBack } from '#shared/domain/reference.ts'
import type { Quote } from '#shared/domain/selling.ts'
import { isPhone } from '#shared/domain/sku.ts'
import { CustomerName } from '#renderer/features/customers/customer-name.tsx'
import { AddAnother } from '#renderer/features/order/add-another.tsx'
import { LeaveOut } from '#renderer/features/order/leave-out.tsx'
import { sumOf, type OrderItem } from '#renderer/features/order/order-item.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { saysCarrier } from '#renderer/text/product-text.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { DigitGroups } from '#renderer/ui/digit-groups.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { StepAt } from '../step.ts'
import { Agree } from './agree.tsx'
import { CompareNumbers } from './compare-numbers.tsx'
import { Certainty } from './certainty.tsx'
import './confirm-step.css'
import { OtherCarrierNotice } from './other-carrier-notice.tsx'
import { questionOf, questionTitle } from './number-question.ts'
import { SaleAdvice } from './sale-advice.tsx'
import { Stage } from './stage.tsx'
import { StopNotice } from './stop-notice.tsx'

/** Read back in pairs with the customer before any cash is taken: nothing sent can be called back. */
export function ConfirmStep({ step }: { step: StepAt<'confirm'> }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const { draft, pricing } = step
  const { sku } = draft.pick
  const groups = readBack(draft.reference)
  const question = questionOf(pricing)
  const unheard = useStore(counter.store, ({ order }) => order.filter(({ heard }) => !heard).length)
  const isStopped = pricing.kind === 'stopped' || pricing.kind === 'failed'
  return (
    <Stage
      title={
        isStopped
          ? t('counter.confirm.stopped')
          : question === null
            ? t('counter.confirm.title')
            : questionTitle(t, question)
      }
      hint={unheard === 0 ? undefined : t('order.moreToHear', { count: unheard })}
    >
      <div className="confirm">
        <div className="confirm__card">
          {question?.kind === 'slip' ? (
            <CompareNumbers question={question} />
          ) : (
            <div>
              <p className="confirm__label">
                {sku.reference.label}
                {isPhone(sku) && <CustomerName reference={draft.reference} />}
              </p>
              <DigitGroups groups={groups} size={groups.length > 6 ? 'large' : 'huge'} testId="read-back" />
            </div>
          )}
          {question?.kind === 'carrier' && <OtherCarrierNotice known={question.known} />}
          <SaleAdvice sku={sku} brief />
          <div className="confirm__money">
            <div>
              {!saysCarrier(sku.name, sku.carrier) && <p className="confirm__label">{sku.carrier}</p>}
              <p className="confirm__product">{sku.name}</p>
            </div>
            <TotalToPay step={step} />
          </div>
        </div>
        <div className="confirm__notices">
          <Certainty pricing={pricing} />
          {pricing.kind === 'quoted' && pricing.quote.referenceUnchecked && (
            <Notice tone="warn">{t('counter.confirm.unchecked')}</Notice>
          )}
          {isStopped ? (
            <StopNotice pricing={pricing} sku={sku} counter={counter} />
          ) : (
            <Agree
              // A question that comes with the price must not be answered by the press that was meant for it.
              key={question === null ? 'plain' : 'asked'}
              ready={pricing.kind === 'quoted'}
              warn={isPhone(sku)}
              question={question}
            />
          )}
          {/* A number that may be a slip is decided first. */}
          {question === null && !isStopped && <AddAnother ready={pricing.kind === 'quoted'} />}
          {isStopped && (
            <LeaveOut
              cashInHand={pricing.kind === 'stopped' && pricing.cashInHand}
              twin={pricing.kind === 'stopped' && pricing.stop.kind === 'twin-in-order'}
            />
          )}
        </div>
      </div>
    </Stage>
  )
}

function TotalToPay({ step }: { step: StepAt<'confirm'> }): ReactNode {
  const { t } = useTranslation()
  const { till, counter } = useStores()
  const others = useStore(counter.store, state => state.order)
  const waking = useStore(till.store, state => state.readiness.kind !== 'ready')
  const { pricing } = step
  if (pricing.kind === 'asking') {
    return (
      <p className="confirm__wait" role="status">
        {waking ? t('counter.confirm.waking') : t('counter.confirm.asking')}
      </p>
    )
  }
  if (pricing.kind !== 'quoted') return null
  const { fee, total } = pricing.quote
  return (
    <div>
      <p className="confirm__label">
        {others.length === 0 ? t('counter.confirm.pay') : t('order.thisSale')}
        {fee > 0 && ` (${t('counter.ticket.fee')} ${money(fee)})`}
      </p>
      <p className="confirm__total digits" data-testid="total">
        <Amount of={total} />
      </p>
      <OrderTotal others={others} quote={pricing.quote} />
    </div>
  )
}

/** What this customer pays for everything, so that the price of one sale is never taken for it. */
function OrderTotal({
  others,
  quote,
}: {
  readonly others: readonly OrderItem[]
  readonly quote: Quote
}): ReactNode {
  const { t } = useTranslation()
  const sum = others.length === 0 ? null : sumOf(others, quote)
  if (sum === null) return null
  return (
    <p className="confirm__order digits">
      {t('order.total')} <strong>{money(sum)}</strong>
    </p>
  )
}
