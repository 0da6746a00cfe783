import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerView } from '#shared/domain/customer-view.ts'
import { spokenMoney } from '#renderer/text/money.ts'
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
          {spokenMoney(view.total)}
        </strong>
      </h1>
    </div>
  )
}
