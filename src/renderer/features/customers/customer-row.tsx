import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownCustomer } from '#shared/domain/customer.ts'
import { useCarrierLogo } from '#renderer/features/catalog/use-carrier-logo.ts'
import { priceTag } from '#renderer/text/money.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'
import './customers.css'

/** A customer to touch: their name, what they usually buy and how their number ends. */
export function CustomerRow(props: {
  readonly customer: KnownCustomer
  readonly onChoose: () => void
}): ReactNode {
  return (
    <button type="button" className="customer" onClick={props.onChoose} data-testid="customer-row">
      <CustomerWords customer={props.customer} />
      <ChevronRight size={22} aria-hidden />
    </button>
  )
}

/** The same without a key of its own. */
export function CustomerWords({ customer }: { readonly customer: KnownCustomer }): ReactNode {
  const { t } = useTranslation()
  const { alias, ending, usual } = customer
  const amount = usual.face === null ? t('customers.anyAmount') : priceTag(usual.face)
  return (
    <>
      <Monogram name={usual.carrier} logo={useCarrierLogo(usual.carrier)} size="small" />
      <span className="customer__words">
        <strong>{alias}</strong>
        <span>{`${usual.carrier} · ${amount}`}</span>
      </span>
      <span className="customer__ending digits">
        <span aria-hidden>…{ending}</span>
        <span className="unseen">{t('customers.ending', { ending })}</span>
      </span>
    </>
  )
}
