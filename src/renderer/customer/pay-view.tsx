import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerView } from '#shared/domain/customer-view.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { ItemList } from './item-list.tsx'

/** What it comes to, while the cash is counted. */
export function PayView({ view }: { view: Extract<CustomerView, { kind: 'pay' }> }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="facing__pay">
      <ItemList items={view.items} />
      <h1 className="facing__sum">
        <span>{t('customer.total')}</span>
        <strong className="digits" data-testid="customer-total">
          <Amount of={view.total} />
        </strong>
      </h1>
    </div>
  )
}
