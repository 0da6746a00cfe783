import UserPlus from 'lucide-react/icons/user-plus'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isPhone } from '#shared/domain/sku.ts'
import type { Sale, SaleIn } from '#shared/domain/sale.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { useKnownCustomer } from './customer-name.tsx'

const KeepDialog = lazy(async () => ({ default: (await import('./keep-dialog.tsx')).KeepDialog }))

/** After a recharge to a number that nobody knows: a quiet way to remember the customer. Never between two sales. */
export function KeepCustomer({ sale }: { readonly sale: Sale }): ReactNode {
  if (sale.state !== 'settled' || !isPhone(sale.facts.sku)) return null
  return <Offer sale={sale} />
}

function Offer({ sale }: { readonly sale: SaleIn<'settled'> }): ReactNode {
  const { t } = useTranslation()
  const known = useKnownCustomer(sale.facts.reference)
  const [asking, setAsking] = useState(false)
  const [kept, setKept] = useState<string | null>(null)
  if (kept !== null) {
    return (
      <Chip tone="good" testId="customer-kept">
        {t('customers.keep.done', { name: kept })}
      </Chip>
    )
  }
  if (known !== null) return null
  return (
    <>
      <Button
        look="quiet"
        size="large"
        icon={<UserPlus size={22} aria-hidden />}
        onPress={() => setAsking(true)}
        testId="keep-customer"
      >
        {t('customers.keep.offer')}
      </Button>
      {asking && (
        <Suspense>
          <KeepDialog sale={sale} onKept={setKept} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
