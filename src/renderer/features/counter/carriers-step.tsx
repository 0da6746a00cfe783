import SearchX from 'lucide-react/icons/search-x'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { CarrierGrid } from '#renderer/features/catalog/carrier-grid.tsx'
import { CatalogAge } from '#renderer/features/catalog/catalog-age.tsx'
import { findTiles, shownShelves } from '#renderer/features/catalog/find-tiles.ts'
import { FirstCatalog } from '#renderer/features/catalog/first-catalog.tsx'
import { SearchBox } from '#renderer/features/catalog/search-box.tsx'
import { ShelfTabs } from '#renderer/features/catalog/shelf-tabs.tsx'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { CounterNotices } from './counter-notices.tsx'
import './carriers-step.css'

const MINUTE_MS = 60_000

/** The first step of every sale: shelves, search and the carriers. */
export function CarriersStep(): ReactNode {
  const { t } = useTranslation()
  const { catalog, browse, counter } = useStores()
  const { view, sync } = useStore(catalog.store)
  const { shelf, query } = useStore(browse.store)
  const now = useNow(MINUTE_MS)
  const pane = useRef<HTMLDivElement>(null)
  const intoGrid = (): void => pane.current?.querySelector('button')?.focus()
  useKeys({ ArrowDown: intoGrid })
  if (view === null) {
    return (
      <>
        <h1 className="unseen">{t('common.nav.counter')}</h1>
        <FirstCatalog sync={sync} now={now} onRetry={() => void catalog.refresh()} />
      </>
    )
  }
  const tiles = findTiles(view.tiles, { shelf, query })
  const searching = query.trim() !== ''
  const [first] = tiles
  return (
    <div className="carriers">
      <h1 className="unseen">{t('common.nav.counter')}</h1>
      <div className="carriers__bar">
        <SearchBox
          query={query}
          label={t('counter.search.label')}
          placeholder={t('counter.search.placeholder')}
          onSearch={browse.search}
          onEnter={() => searching && first !== undefined && void counter.openTile(first)}
          onDown={intoGrid}
        />
        <CatalogAge takenAt={view.takenAt} now={now} sync={sync} onRefresh={() => void catalog.refresh()} />
      </div>
      <div className="carriers__head">
        <CounterNotices now={now} />
        <ShelfTabs
          shelves={shownShelves(view.tiles)}
          chosen={searching ? null : shelf}
          onChoose={browse.openShelf}
        />
      </div>
      <div className="carriers__grid scroll" ref={pane}>
        {first === undefined ? (
          <NothingHere query={query} onClear={() => browse.search('')} />
        ) : (
          <CarrierGrid tiles={tiles} withShelf={searching} onOpen={tile => void counter.openTile(tile)} />
        )}
      </div>
    </div>
  )
}

function NothingHere({ query, onClear }: { query: string; onClear: () => void }): ReactNode {
  const { t } = useTranslation()
  const icon = <SearchX size={40} aria-hidden />
  if (query.trim() === '') return <EmptyState icon={icon} title={t('counter.catalog.emptyShelf')} />
  return (
    <EmptyState
      icon={icon}
      title={t('counter.search.empty', { query })}
      hint={t('counter.search.emptyHint')}
      testId="search-empty"
    >
      <Button onPress={onClear}>{t('counter.search.clear')}</Button>
    </EmptyState>
  )
}
