import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { CatalogView } from '#shared/domain/catalog.ts'
import { findTiles } from '#renderer/features/catalog/find-tiles.ts'
import type { Hits } from '#renderer/features/catalog/search/search-engine.ts'
import { useStores } from '#renderer/stores.tsx'

/** What the words on screen find; by the carriers' names alone until the search engine is awake. */
export function useHits(view: CatalogView | null, query: string): Hits | null {
  const { finder } = useStores()
  const engine = useStore(finder.store, state => state.engine)
  return useMemo(() => {
    if (view === null || query.trim() === '') return null
    if (engine !== null) return engine.find(query)
    return { tiles: findTiles(view.tiles, query), products: [], more: false, guesses: false }
  }, [engine, view, query])
}
