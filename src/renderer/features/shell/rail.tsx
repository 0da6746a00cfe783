import Hourglass from 'lucide-react/icons/hourglass'
import ReceiptText from 'lucide-react/icons/receipt-text'
import Settings from 'lucide-react/icons/settings'
import Store from 'lucide-react/icons/store'
import Volume2 from 'lucide-react/icons/volume-2'
import VolumeX from 'lucide-react/icons/volume-x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { LinkMark } from '#renderer/features/link/link-mark.tsx'
import { useStores } from '#renderer/stores.tsx'
import './rail.css'
import { OpenBadges } from './open-badges.tsx'
import type { Screen } from './till-store.ts'

const ITEMS = [
  { kind: 'counter', Icon: Store, key: 'F1' },
  { kind: 'open', Icon: Hourglass, key: 'F2' },
  { kind: 'history', Icon: ReceiptText, key: 'F3' },
  { kind: 'setup', Icon: Settings, key: 'F4' },
] as const

/** Where one can go, always in the same place. */
export function Rail(): ReactNode {
  const { t } = useTranslation()
  const { till, sound } = useStores()
  const screen = useStore(till.store, state => state.screen)
  const { muted, last, count } = useStore(sound.store)
  return (
    <nav className="rail" aria-label={t('common.nav.label')}>
      {ITEMS.map(({ kind, Icon, key }) => (
        <button
          key={kind}
          type="button"
          className="rail__item"
          aria-current={screen.kind === kind ? 'page' : undefined}
          data-testid={`nav-${kind}`}
          onClick={() => till.go(destination(kind))}
        >
          <Icon size={28} aria-hidden />
          {t(`common.nav.${kind}`)}
          {kind === 'open' && <OpenBadges />}
          <kbd className="rail__key" aria-hidden>
            {key}
          </kbd>
        </button>
      ))}
      <div className="rail__rest" />
      <LinkMark />
      <button
        type="button"
        className="rail__item"
        aria-pressed={muted}
        data-testid="sound"
        data-last-tone={last}
        data-tones={count}
        onClick={sound.toggle}
      >
        {muted ? <VolumeX size={26} aria-hidden /> : <Volume2 size={26} aria-hidden />}
        {muted ? t('common.nav.unmute') : t('common.nav.mute')}
      </button>
    </nav>
  )
}

function destination(kind: Screen['kind']): Screen {
  return kind === 'open' || kind === 'history' ? { kind, saleId: null } : { kind }
}
