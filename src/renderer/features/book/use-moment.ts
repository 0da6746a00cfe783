import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { momentWords } from '#renderer/text/time-words.ts'

/** Tells an instant (ms since the epoch) in the shop's own time and language. */
export function useMoment(): (at: number) => string {
  const { i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  return at => momentWords(i18n.language, timeZone, at)
}
