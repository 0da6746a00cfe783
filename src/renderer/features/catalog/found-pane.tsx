import SearchX from 'lucide-react/icons/search-x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nameWithoutAmount, validityOf } from '#shared/domain/product-words.ts'
import type { SearchRow } from '#shared/domain/search-row.ts'
import type { CarrierTile } from '#shared/domain/sku.ts'
import { priceTag } from '#renderer/text/money.ts'
import { validityWords } from '#renderer/text/product-text.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'
import { CarrierGrid } from './carrier-grid.tsx'
import './found-pane.css'
import { productsFirst } from './search/first-hit.ts'
import type { Hits, ProductHit } from './search/search-engine.ts'

export type FoundPaneProps = {
  readonly query: string
  readonly hits: Hits
  /** What to offer when nothing fits: what sells most here. */
  readonly usual: readonly CarrierTile[]
  readonly pins: readonly string[]
  readonly onOpen: (tile: CarrierTile) => void
  readonly onPin: (tile: CarrierTile) => void
  readonly onProduct: (tile: CarrierTile, row: SearchRow) => void
  readonly onClear: () => void
}

/** What a search found on all shelves: carriers and products, what was asked for first. */
export function FoundPane(props: FoundPaneProps): ReactNode {
  const { t } = useTranslation()
  const { query, hits } = props
  const count = hits.tiles.length + hits.products.length
  if (count === 0 || hits.guesses) return <Nothing {...props} />
  const carriers = hits.tiles.length > 0 && (
    <Section title={t('finding.search.carriers')} key="carriers">
      <CarrierGrid tiles={hits.tiles} withShelf pins={props.pins} onOpen={props.onOpen} onPin={props.onPin} />
    </Section>
  )
  const products = hits.products.length > 0 && (
    <Section title={t('finding.search.products')} key="products">
      <ProductHits hits={hits.products} onProduct={props.onProduct} />
      {hits.more && <p className="found__more">{t('finding.search.more')}</p>}
    </Section>
  )
  return (
    <div className="found" data-testid="found">
      <p className="unseen" role="status">
        {t('finding.search.found', { count })}
      </p>
      {productsFirst(query, hits) ? [products, carriers] : [carriers, products]}
    </div>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="found__part">
      <h2 className="found__title">{title}</h2>
      {children}
    </section>
  )
}

function ProductHits(props: {
  readonly hits: readonly ProductHit[]
  readonly onProduct: FoundPaneProps['onProduct']
}): ReactNode {
  const { t } = useTranslation()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="grid" onKeyDown={onGridArrows}>
      {props.hits.map(({ row, tile }) => (
        <button
          key={row.id}
          type="button"
          className="tile"
          disabled={!row.sellable}
          data-hit={row.id}
          onClick={() => props.onProduct(tile, row)}
        >
          <Monogram name={tile.name} logo={tile.logo} size="small" />
          <span className="tile__text">
            <span className="tile__name">{nameOf(row)}</span>
            {/* Apart from the name: a long name is cut off, a price never. */}
            {row.face !== null && <strong className="tile__price digits">{priceTag(row.face)}</strong>}
            <span className="tile__note digits">{noteOf(row, tile)}</span>
          </span>
        </button>
      ))}
    </div>
  )

  function noteOf(row: SearchRow, tile: CarrierTile): string {
    const validity = validityOf(row.description)
    const parts = [
      t(`common.shelf.${tile.shelf}`),
      validity === null ? null : validityWords(t, validity),
      row.sellable ? null : t('counter.products.dollars'),
    ]
    return parts.filter(part => part !== null).join(' · ')
  }
}

function nameOf({ name, face }: SearchRow): string {
  const bare = face === null ? name : nameWithoutAmount(name, face)
  return bare === '' ? name : bare
}

/** Nothing fits: what it might have been, and what sells most. */
function Nothing(props: FoundPaneProps): ReactNode {
  const { t } = useTranslation()
  const guesses = props.hits.guesses && props.hits.tiles.length > 0
  const tiles = guesses ? props.hits.tiles : props.usual
  return (
    <div className="found">
      <EmptyState
        icon={<SearchX size={40} aria-hidden />}
        title={t('counter.search.empty', { query: props.query })}
        hint={t('counter.search.emptyHint')}
        testId="search-empty"
      >
        <Button onPress={props.onClear}>{t('counter.search.clear')}</Button>
      </EmptyState>
      {tiles.length > 0 && (
        <Section title={t(guesses ? 'finding.search.maybe' : 'finding.search.usual')}>
          <CarrierGrid tiles={tiles} withShelf pins={props.pins} onOpen={props.onOpen} onPin={props.onPin} />
        </Section>
      )}
    </div>
  )
}
