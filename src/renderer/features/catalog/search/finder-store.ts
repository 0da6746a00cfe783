import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CatalogView } from '#shared/domain/catalog.ts'
import type { SearchRow } from '#shared/domain/search-row.ts'
import type { CarrierTile, Shelf } from '#shared/domain/sku.ts'
import type { RendererApi } from '#shared/ipc/contract.ts'
import type { PatternVerdict } from '#shared/domain/pattern.ts'
import { fetchRows } from './fetch-rows.ts'
import { inBackground } from './in-background.ts'
import type { buildSearchEngine, SearchEngine } from './search-engine.ts'

export type FinderState = {
  /** Null until somebody searched, and while another catalog is being taken in. */
  readonly engine: SearchEngine | null
}

/** Finds carriers and products by words or by a scanned code. Asleep until somebody looks for something. */
export type Finder = {
  readonly store: StoreApi<FinderState>
  /** Takes the catalog on screen in, unless it has. Without an answer the carriers' names are searched alone. */
  readonly wake: () => Promise<void>
  /** The carriers with a product for which this code can be a reference; bills first. */
  readonly issuersOf: (code: string) => Promise<readonly CarrierTile[]>
}

export type FinderDeps = {
  readonly api: RendererApi
  readonly view: () => CatalogView | null
  /** The search engine is larger than the first screen. */
  readonly loadEngine: () => Promise<typeof buildSearchEngine>
  readonly loadMatcher: () => Promise<(pattern: string, text: string) => PatternVerdict>
  readonly words: {
    readonly ofShelf: (shelf: Shelf) => string
    readonly ofCategory: (category: string) => string
  }
  /** Between two slices of taking a catalog in; left out: until the page is idle. */
  readonly pause?: () => Promise<void>
}

type Known = { readonly view: CatalogView; readonly rows: readonly SearchRow[] }

export function createFinderStore(deps: FinderDeps): Finder {
  const { api, view } = deps
  const store = createStore<FinderState>(() => ({ engine: null }))
  let known: Promise<Known | null> | null = null
  let knownOf: CatalogView | null = null
  let builtOf: CatalogView | null = null

  const learn = async (of: CatalogView): Promise<Known | null> => {
    const rows = await fetchRows(api)
    return rows === null ? null : { view: of, rows }
  }
  /** Once for each catalog; a failure is asked again. */
  const rows = async (): Promise<Known | null> => {
    const now = view()
    if (now === null) return null
    if (known === null || knownOf !== now) {
      knownOf = now
      known = learn(now)
    }
    const got = await known
    if (got === null) known = null
    return got
  }

  return {
    store,
    wake: async () => {
      const now = view()
      if (now === null || builtOf === now) return
      builtOf = now
      const [got, build] = await Promise.all([rows(), deps.loadEngine()])
      if (got === null) {
        builtOf = null
        return
      }
      const { ofShelf, ofCategory } = deps.words
      const { tiles, sold } = got.view
      const engine = await build({
        tiles,
        sold,
        rows: got.rows,
        shelfWords: ofShelf,
        categoryWords: ofCategory,
        pause: deps.pause ?? inBackground,
      })
      if (builtOf === got.view) store.setState({ engine })
    },
    issuersOf: async code => {
      const [got, matches] = await Promise.all([rows(), deps.loadMatcher()])
      if (got === null) return []
      return issuersAmong(got, pattern => matches(pattern, code) === 'match')
    },
  }
}

/** Many products share a pattern: each is tried once. */
function issuersAmong({ view, rows }: Known, fits: (pattern: string) => boolean): readonly CarrierTile[] {
  const verdicts = new Map<string, boolean>()
  const keys = new Set<string>()
  for (const { pattern, tile, sellable } of rows) {
    const verdict = verdicts.get(pattern) ?? fits(pattern)
    verdicts.set(pattern, verdict)
    if (verdict && sellable) keys.add(tile)
  }
  const found = view.tiles.filter(({ key }) => keys.has(key))
  return [
    ...found.filter(({ shelf }) => shelf === 'bills'),
    ...found.filter(({ shelf }) => shelf !== 'bills'),
  ]
}
