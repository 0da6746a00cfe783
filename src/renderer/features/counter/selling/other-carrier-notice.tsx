import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { OtherCarrier } from '#shared/domain/selling.ts'
import { useStores } from '#renderer/stores.tsx'
import { dayWords } from '#renderer/text/time-words.ts'
import { Notice } from '#renderer/ui/notice.tsx'

/** The number was always of another carrier here: asked about, since people do change carriers. */
export function OtherCarrierNotice({ known }: { known: OtherCarrier }): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const day = dayWords(i18n.language, timeZone, known.lastAt)
  return (
    <Notice tone="warn" testId="other-carrier">
      <strong>{t('certainty.otherCarrier.said', { count: known.times, day, known: known.carrier })}</strong>
      <small>{t('certainty.otherCarrier.hint')}</small>
    </Notice>
  )
}
