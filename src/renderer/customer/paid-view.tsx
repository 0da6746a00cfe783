import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerOutcome, CustomerView } from '#shared/domain/customer-view.ts'
import { money } from '#renderer/text/money.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { ToneIcon, type Tone } from '#renderer/ui/notice.tsx'
import { ItemList } from './item-list.tsx'

const TONES: Readonly<Record<CustomerOutcome, Tone>> = {
  sending: 'wait',
  'in-process': 'wait',
  done: 'good',
  failed: 'bad',
  'ask-staff': 'warn',
}

/** How it went and what comes back: the change, or on a failure all of it. */
export function PaidView({ view }: { view: Extract<CustomerView, { kind: 'paid' }> }): ReactNode {
  const { t } = useTranslation()
  const { items, total, cash, change, outcome, appliedLater } = view
  const tone = TONES[outcome]
  return (
    <div className="facing__paid" data-testid="customer-paid" data-outcome={outcome}>
      <div className={`facing__outcome facing__outcome--${tone}`}>
        <ToneIcon tone={tone} size={72} />
        <div>
          <h1>{t(`customer.outcome.${outcome}`)}</h1>
          <p>{t(`customer.hint.${outcome}`, { amount: money(total) })}</p>
          {appliedLater && <p>{t('customer.applied')}</p>}
        </div>
      </div>
      <ItemList items={items} />
      <div className="facing__cash">
        <p>
          <span>{t('counter.ticket.total')}</span>
          <strong className="digits">
            <Amount of={total} />
          </strong>
        </p>
        <p>
          <span>{t('customer.received')}</span>
          <strong className="digits">
            <Amount of={cash} />
          </strong>
        </p>
        <p className="facing__change">
          <span>{change > 0 ? t('customer.change') : t('customer.noChange')}</span>
          {change > 0 && (
            <strong className="digits" data-testid="customer-change">
              <Amount of={change} />
            </strong>
          )}
        </p>
      </div>
    </div>
  )
}
