import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'

/** The cached logo of a carrier by its name, as its tile shows it; null when there is none. */
export function useCarrierLogo(carrier: string): string | null {
  const { catalog } = useStores()
  return useStore(catalog.store, ({ view }) => view?.tiles.find(({ name }) => name === carrier)?.logo ?? null)
}
