import SearchX from 'lucide-react/icons/search-x'
import { lazy, memo, Suspense, useCallback, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CatalogView } from '#shared/domain/catalog.ts'
import { inUsualOrder, MOST_PINS } from '#shared/domain/selling-habits.ts'
import type { CarrierTile } from '#shared/domain/sku.ts'
import { CarrierGrid } from '#renderer/features/catalog/carrier-grid.tsx'
import { tilesOn } from '#renderer/features/catalog/find-tiles.ts'
import type { Hits } from '#renderer/features/catalog/search/search-engine.ts'
import { useStores } from '#renderer/stores.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

// Only the shelves are on the first screen.
const FoundPane = lazy(async () => ({
  default: (await import('#renderer/features/catalog/found-pane.tsx')).FoundPane,
}))
const ScannedPane = lazy(async () => ({
  default: (await import('#renderer/features/catalog/scanned-pane.tsx')).ScannedPane,
}))

/** Carriers offered when a search found nothing. */
const MOST_USUAL = 6

/** Under the tabs: a shelf, what a search found, or who may have sent a scanned bill. */
export const CarriersPane = memo(function CarriersPane(props: {
  readonly view: CatalogView
  readonly hits: Hits | null
}): ReactNode {
  const { view, hits } = props
  const { till, browse, counter, pins: pinning } = useStores()
  const { shelf, query, scanned } = useStore(browse.store)
  const pins = useStore(till.store, state => state.settings.pins)
  const habits = { pins, sold: view.sold }
  const code = scanned?.code
  // The same functions each time, so that a new catalog draws only the tiles that changed.
  const onPin = useCallback((tile: CarrierTile): void => void pinning.toggle(tile), [pinning])
  const onOpen = useCallback((tile: CarrierTile): void => void counter.openTile(tile, code), [counter, code])
  const shared = { pins, onPin, onOpen }
  if (scanned !== null) {
    return (
      <Suspense>
        <ScannedPane {...shared} scanned={scanned} onForget={browse.forget} />
      </Suspense>
    )
  }
  if (hits !== null) {
    return (
      <Suspense fallback={<CarrierGrid {...shared} tiles={hits.tiles} withShelf />}>
        <FoundPane
          {...shared}
          query={query}
          hits={hits}
          usual={inUsualOrder(view.tiles, habits).slice(0, MOST_USUAL)}
          onProduct={(tile, row) => void counter.openProduct(tile, row.id)}
          onClear={browse.forget}
        />
      </Suspense>
    )
  }
  const tiles = tilesOn(view.tiles, shelf, habits)
  return (
    <>
      <PinNews />
      {tiles.length === 0 ? <EmptyShelf /> : <CarrierGrid {...shared} tiles={tiles} withShelf={false} />}
    </>
  )
})

function EmptyShelf(): ReactNode {
  const { t } = useTranslation()
  return <EmptyState icon={<SearchX size={40} aria-hidden />} title={t('counter.catalog.emptyShelf')} />
}

/** Says what became of a pin to those who do not see the tile move. */
function PinNews(): ReactNode {
  const { t } = useTranslation()
  const { pins } = useStores()
  const news = useStore(pins.store, state => state.news)
  return (
    <p className="unseen" role="status" data-testid="pin-news">
      {news !== null && t(`finding.pin.${news.kind}`, { carrier: news.carrier, count: MOST_PINS })}
    </p>
  )
}
