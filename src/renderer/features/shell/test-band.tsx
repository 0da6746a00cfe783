import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { BandActions } from '#renderer/features/practice/band-actions.tsx'
import { useStores } from '#renderer/stores.tsx'
import './test-band.css'

/** Says on every screen that nothing here is real, or that Chipi is somewhere unusual. Nothing in ordinary production. */
export function TestBand(): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const environment = useStore(till.store, state => state.environment)
  const customAddress = useStore(till.store, state => state.customAddress)
  if (environment === 'production' && customAddress === null) return <div />
  const test = environment !== 'production'
  return (
    <header className={test ? 'band' : 'band band--address'} data-testid="test-band">
      {test && <span className="band__mark">{t('common.test')}</span>}
      <p className="band__text">
        {test && <span>{t(`common.band.${environment}`)}</span>}
        {customAddress !== null && <span>{t('common.band.address', { address: customAddress })}</span>}
      </p>
      {environment === 'practice' && <BandActions />}
    </header>
  )
}
