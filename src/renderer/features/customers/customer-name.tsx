import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { KnownCustomer } from '#shared/domain/customer.ts'
import { useStores } from '#renderer/stores.tsx'

/** Who the number belongs to: null for nobody on the list, undefined while that is not known, or never will be. */
export function useKnownCustomer(reference: string): KnownCustomer | null | undefined {
  const { till, customers } = useStores()
  const on = useStore(till.store, state => state.settings.customers.on)
  const looked = useStore(customers.store, state => state.looked)
  useEffect(() => {
    if (on) void customers.look(reference)
  }, [on, customers, reference])
  return on && looked?.reference === reference ? looked.customer : undefined
}

/** Greets a customer who is on the list, behind the label of their number; nothing for everybody else. */
export function CustomerName({ reference }: { readonly reference: string }): ReactNode {
  const { t } = useTranslation()
  const customer = useKnownCustomer(reference)
  if (customer === undefined || customer === null) return null
  return (
    <>
      {' · '}
      <strong data-testid="customer-name">{t('customers.greeting', { name: customer.alias })}</strong>
    </>
  )
}
