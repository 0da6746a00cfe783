import UserRound from 'lucide-react/icons/user-round'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import './seller-key.css'

const SellerDialog = lazy(async () => ({ default: (await import('./seller-dialog.tsx')).SellerDialog }))

/** Who is at the till, on every screen; one touch to hand over to somebody else. */
export function SellerKey(): ReactNode {
  const { t } = useTranslation()
  const { seller } = useStores()
  const name = useStore(seller.store, state => state.name)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        className="rail__item"
        data-testid="seller"
        aria-label={name === null ? t('people.choose') : t('people.change', { name })}
        onClick={() => setAsking(true)}
      >
        <UserRound size={26} aria-hidden />
        <span className="seller__name">{name ?? t('people.nobodyShort')}</span>
      </button>
      {asking && (
        <Suspense>
          <SellerDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
