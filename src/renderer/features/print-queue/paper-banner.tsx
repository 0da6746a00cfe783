import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { itemWords } from '#renderer/features/health/health-words.ts'
import { useStores } from '#renderer/stores.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** Over every screen while the printer says that its roll is near its end: a ticket may be the last one. */
export function PaperBanner(): ReactNode {
  const { t, i18n } = useTranslation()
  const { health, till } = useStores()
  const timeZone = useStore(till.store, ({ settings }) => settings.timeZone)
  const item = useStore(health.store, ({ report }) =>
    report?.items.find(({ finding }) => finding === 'printer-paper-low'),
  )
  if (item === undefined) return null
  const { says, mend } = itemWords({ t, language: i18n.language, timeZone }, item)
  return (
    <Notice tone="wait" testId="paper-banner">
      <strong>{says}</strong> {mend}
    </Notice>
  )
}
