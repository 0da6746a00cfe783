import { useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import type { CatalogView } from '#shared/domain/catalog.ts'
import { findTiles } from '#renderer/features/catalog/find-tiles.ts'
import type { Hits } from '#renderer/features/catalog/search/search-engine.ts'
import { useStores } from '#renderer/stores.tsx'

/** One letter is in nearly every name: nothing is gained by ranking thousands of products by it. */
const FEWEST_LETTERS = 2

/** What the words on screen find; by the carriers' names alone until the search engine is awake. */
export function useHits(view: CatalogView | null, typed: string): Hits | null {
  // The letters stand in the field before anything is looked for: a large catalog never holds up a key.
  const query = useDeferredValue(typed)
  const { finder } = useStores()
  const engine = useStore(finder.store, state => state.engine)
  return useMemo(() => {
    if (view === null || query.trim() === '') return null
    if (engine !== null && query.trim().length >= FEWEST_LETTERS) return engine.find(query)
    return { tiles: findTiles(view.tiles, query), products: [], more: false, guesses: false }
  }, [engine, view, query])
}
