import Contact from 'lucide-react/icons/contact'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'

const CustomersSheet = lazy(async () => ({
  default: (await import('./customers-sheet.tsx')).CustomersSheet,
}))

/** The way to the frequent customers; not there while the shop remembers none. */
export function CustomersKey(): ReactNode {
  const { till } = useStores()
  const on = useStore(till.store, state => state.settings.customers.on)
  return on && <OpenCustomers />
}

function OpenCustomers(): ReactNode {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const key = t('customers.key')
  useKeys({ [key]: () => setOpen(true) })
  return (
    <>
      <Button
        icon={<Contact size={22} aria-hidden />}
        keyHint={key}
        onPress={() => setOpen(true)}
        testId="customers"
      >
        {t('customers.open')}
      </Button>
      {open && (
        <Suspense>
          <CustomersSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
