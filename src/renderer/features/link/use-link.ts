import { useStore } from 'zustand'
import { saleStopOf, troublesOf, type LinkTrouble } from '#shared/domain/link.ts'
import { useStores } from '#renderer/stores.tsx'
import { useNow } from '#renderer/ui/use-now.ts'

/** Often enough that a token's end is seen when it comes, ms. */
const LOOK_MS = 2_000

/** Everything that is the matter with the way to Chipi, what matters most first. */
export function useTroubles(): readonly LinkTrouble[] {
  const { link } = useStores()
  return troublesOf(
    useStore(link.store, state => state.link),
    useNow(LOOK_MS),
  )
}

/** Why no sale can begin now, or null when one can. */
export function useSaleStop(): LinkTrouble | null {
  const { link } = useStores()
  return saleStopOf(
    useStore(link.store, state => state.link),
    useNow(LOOK_MS),
  )
}
