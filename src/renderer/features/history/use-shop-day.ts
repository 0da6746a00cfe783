import { useStore } from 'zustand'
import { dayIn } from '#shared/domain/time-zone.ts'
import { useStores } from '#renderer/stores.tsx'
import { useNow } from '#renderer/ui/use-now.ts'

const MINUTE_MS = 60_000

/** Today in the shop's zone, `YYYY-MM-DD`; another one after midnight. */
export function useShopDay(): string {
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  return dayIn(timeZone, useNow(MINUTE_MS))
}
