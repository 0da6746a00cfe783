import Volume2 from 'lucide-react/icons/volume-2'
import VolumeX from 'lucide-react/icons/volume-x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'

/** Silence, and back. */
export function SoundKey(): ReactNode {
  const { t } = useTranslation()
  const { feedback } = useStores()
  const { muted, last, count } = useStore(feedback.store)
  const Icon = muted ? VolumeX : Volume2
  return (
    <button
      type="button"
      className="rail__item"
      aria-pressed={muted}
      data-testid="sound"
      data-last-tone={last}
      data-tones={count}
      onClick={feedback.toggle}
    >
      <Icon size={26} aria-hidden />
      {muted ? t('common.nav.unmute') : t('common.nav.mute')}
    </button>
  )
}
