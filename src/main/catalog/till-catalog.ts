import type { ChipiApi } from '#main/chipi/chipi-api.ts'
import type { Clock } from '#shared/clock.ts'
import type { CatalogView, SyncOutcome, SyncProgress } from '#shared/domain/catalog.ts'
import type { SkuId } from '#shared/domain/ids.ts'
import type { SearchRows } from '#shared/domain/search-row.ts'
import type { SoldCounts } from '#shared/domain/selling-habits.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { viewOf, type Catalog } from './catalog.ts'
import { createCatalogSchedule } from './catalog-schedule.ts'
import { createCatalogStore, type CatalogStoreDeps } from './catalog-store.ts'
import { createFetchCatalog } from './sync-catalog.ts'
import type { FetchLogos } from './fetch-logos.ts'
import type { LogoCache } from './logo-cache.ts'

/** The catalog of one environment while its till is open. */
export type TillCatalog = {
  /** Null until there was a first sync. */
  readonly view: () => CatalogView | null
  /** What can be bought behind a tile, smallest amount first. */
  readonly products: (tileKey: string) => readonly Sku[]
  readonly find: (id: SkuId) => Sku | null
  /** Products as the search knows them, a slice from a place on. Null until there was a first sync. */
  readonly rows: (from: number) => SearchRows | null
  /** Syncs now, or joins the sync under way. */
  readonly sync: () => Promise<SyncOutcome>
  /** Begins to keep it fresh. */
  readonly start: () => void
  readonly stop: () => Promise<void>
}

export type TillCatalogDeps = {
  readonly chipi: Pick<ChipiApi, 'listSkus'>
  readonly clock: Clock
  readonly random: () => number
  readonly everyMs: () => number
  readonly store: CatalogStoreDeps
  /** What this terminal sells most. */
  readonly sold: () => SoldCounts
  readonly logos: LogoCache
  readonly fetchLogos: FetchLogos
  readonly onProgress: (progress: SyncProgress) => void
  /** Told of every end of a sync, and once more when logos came in after it. */
  readonly onSynced: (outcome: SyncOutcome) => void
  readonly onBug: (error: unknown) => void
}

/** Puts store, sync, schedule and logos together. */
export function createTillCatalog(deps: TillCatalogDeps): TillCatalog {
  const { chipi, clock, logos } = deps
  const store = createCatalogStore(deps.store)
  const fetchCatalog = createFetchCatalog({ chipi, clock, onProgress: deps.onProgress })
  const logoWork = new AbortController()
  let logosUnderWay: Promise<void> = Promise.resolve()

  const show = (catalog: Catalog): CatalogView => viewOf(catalog, logos.address, deps.sold())

  const sync = async (signal: AbortSignal): Promise<SyncOutcome | null> => {
    const full = await fetchCatalog(signal)
    if (full === null) return null
    if (!full.ok) return { kind: 'kept', problem: full.error }
    const saved = await store.replace(full.value.skus, clock.now())
    if (!saved.ok) return { kind: 'kept', problem: saved.error }
    return { kind: 'synced', view: show(saved.value), dropped: full.value.dropped }
  }

  /** Logos come after the catalog and never hold it up; without them the tiles show monograms. */
  const freshenLogos = async (outcome: SyncOutcome): Promise<void> => {
    const catalog = store.current()
    if (outcome.kind !== 'synced' || catalog === null) return
    const urls = catalog.tiles.map(tile => tile.logoUrl).filter(url => url !== null)
    await logos.keepOnly(urls)
    const { added } = await deps.fetchLogos(urls, logoWork.signal)
    const stillShown = store.current() === catalog && !logoWork.signal.aborted
    if (added > 0 && stillShown) deps.onSynced({ ...outcome, view: show(catalog) })
  }

  const schedule = createCatalogSchedule({
    sync,
    clock,
    everyMs: deps.everyMs,
    random: deps.random,
    onOutcome: outcome => {
      deps.onSynced(outcome)
      logosUnderWay = logosUnderWay.then(() => freshenLogos(outcome)).catch(deps.onBug)
    },
  })

  return {
    view: () => {
      const catalog = store.current()
      return catalog === null ? null : show(catalog)
    },
    products: tileKey => store.current()?.products(tileKey) ?? [],
    rows: from => store.current()?.rows(from) ?? null,
    find: id => store.current()?.find(id) ?? null,
    sync: schedule.syncNow,
    start: schedule.start,
    stop: async () => {
      logoWork.abort()
      await schedule.stop()
      await logosUnderWay
    },
  }
}
