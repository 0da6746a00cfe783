import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { CatalogAge } from '#renderer/features/catalog/catalog-age.tsx'
import { shownShelves } from '#renderer/features/catalog/find-tiles.ts'
import { FirstCatalog } from '#renderer/features/catalog/first-catalog.tsx'
import { SearchBox } from '#renderer/features/catalog/search-box.tsx'
import { firstHit } from '#renderer/features/catalog/search/first-hit.ts'
import { ShelfTabs } from '#renderer/features/catalog/shelf-tabs.tsx'
import { CustomersKey } from '#renderer/features/customers/customers-key.tsx'
import { useScanner } from '#renderer/scanner/use-scanner.ts'
import { useStores } from '#renderer/stores.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { CarriersPane } from './carriers-pane.tsx'
import { CounterNotices } from './counter-notices.tsx'
import './carriers-step.css'
import { useHits } from './use-hits.ts'

const MINUTE_MS = 60_000

/** The first step of every sale: shelves, search, a scanned bill, and the carriers. */
export function CarriersStep(): ReactNode {
  const { t } = useTranslation()
  const { catalog, browse, counter, finder } = useStores()
  const view = useStore(catalog.store, state => state.view)
  const { shelf, query, scanned } = useStore(browse.store)
  const now = useNow(MINUTE_MS)
  const pane = useRef<HTMLDivElement>(null)
  const hits = useHits(view, query)
  const intoGrid = (): void => pane.current?.querySelector('button')?.focus()
  // Back from a product the cursor is nowhere, and what was searched still stands: the same key goes on undoing.
  useKeys({ ArrowDown: intoGrid, Escape: browse.forget })
  useScanner({
    field: '.search__field',
    keep: () => () => browse.search(query),
    onScan: ({ code }) => void browse.scan(code),
  })
  if (view === null) {
    return (
      <>
        <h1 className="unseen">{t('common.nav.counter')}</h1>
        <WaitForFirst now={now} />
      </>
    )
  }
  const openFirst = (): void => {
    // What is drawn may be a key behind: Enter means the words as they stand now.
    const found = query.trim() === '' ? null : (finder.store.getState().engine?.find(query) ?? hits)
    const first = found === null ? null : firstHit(query, found)
    if (first?.kind === 'carrier') void counter.openTile(first.tile)
    if (first?.kind === 'product') void counter.openProduct(first.hit.tile, first.hit.row.id)
  }
  return (
    <div className="carriers">
      <h1 className="unseen">{t('common.nav.counter')}</h1>
      <div className="carriers__bar">
        <SearchBox
          query={query}
          label={t('counter.search.label')}
          placeholder={t('counter.search.placeholder')}
          onSearch={browse.search}
          onEnter={openFirst}
          onDown={intoGrid}
        />
        <CustomersKey />
        <AgeNow takenAt={view.takenAt} now={now} />
      </div>
      <div className="carriers__head">
        <CounterNotices now={now} />
        <ShelfTabs
          shelves={shownShelves(view.tiles)}
          chosen={hits !== null || scanned !== null ? null : shelf}
          onChoose={browse.openShelf}
        />
      </div>
      <div className="carriers__grid scroll" ref={pane}>
        <CarriersPane view={view} hits={hits} />
      </div>
    </div>
  )
}

/** A sync tells its progress a hundred times: only what shows it is drawn again. */
function AgeNow({ takenAt, now }: { readonly takenAt: number; readonly now: number }): ReactNode {
  const { catalog } = useStores()
  const sync = useStore(catalog.store, state => state.sync)
  return <CatalogAge takenAt={takenAt} now={now} sync={sync} onRefresh={() => void catalog.refresh()} />
}

function WaitForFirst({ now }: { readonly now: number }): ReactNode {
  const { catalog } = useStores()
  const sync = useStore(catalog.store, state => state.sync)
  return <FirstCatalog sync={sync} now={now} onRetry={() => void catalog.refresh()} />
}
