import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { HealthBadge } from '#renderer/features/health/health-badge.tsx'
import { SellerKey } from '#renderer/features/people/seller-key.tsx'
import { KeysKey } from '#renderer/features/keys/keys-key.tsx'
import { LinkMark } from '#renderer/features/link/link-mark.tsx'
import { useStores } from '#renderer/stores.tsx'
import './rail.css'
import { OpenBadges } from './open-badges.tsx'
import { arriveAt, PLACES } from './places.ts'
import { SoundKey } from './sound-key.tsx'

/** Where one can go, always in the same place, and at its foot the keys that act wherever one is. */
export function Rail(): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const screen = useStore(till.store, state => state.screen)
  return (
    <nav className="rail" aria-label={t('common.nav.label')}>
      {PLACES.map(({ kind, Icon, key }) => (
        <button
          key={kind}
          type="button"
          className="rail__item"
          aria-current={screen.kind === kind ? 'page' : undefined}
          aria-keyshortcuts={key}
          data-testid={`nav-${kind}`}
          onClick={() => till.go(arriveAt(kind))}
        >
          <Icon size={28} aria-hidden />
          {t(`common.nav.${kind}`)}
          {kind === 'open' && <OpenBadges />}
          {kind === 'health' && <HealthBadge />}
          <kbd className="rail__key" aria-hidden>
            {key}
          </kbd>
        </button>
      ))}
      <div className="rail__rest" />
      <SellerKey />
      <LinkMark />
      <SoundKey />
      <KeysKey />
    </nav>
  )
}
