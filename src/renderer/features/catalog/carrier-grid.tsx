import { memo, useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarrierTile } from '#shared/domain/sku.ts'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'
import './carrier-grid.css'

export type CarrierGridProps = {
  readonly tiles: readonly CarrierTile[]
  /** A search finds carriers of every shelf: then each tile says where it is from. */
  readonly withShelf: boolean
  readonly onOpen: (tile: CarrierTile) => void
}

export function CarrierGrid({ tiles, withShelf, onOpen }: CarrierGridProps): ReactNode {
  useEffect(markUsable, [])
  return (
    // The arrows only move the focus between the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="grid" onKeyDown={onGridArrows} data-testid="carrier-grid">
      {tiles.map(tile => (
        <Tile key={tile.key} tile={tile} withShelf={withShelf} onOpen={onOpen} />
      ))}
    </div>
  )
}

const Tile = memo(function Tile(props: {
  readonly tile: CarrierTile
  readonly withShelf: boolean
  readonly onOpen: (tile: CarrierTile) => void
}): ReactNode {
  const { t } = useTranslation()
  const { tile, withShelf, onOpen } = props
  return (
    <button type="button" className="tile" data-tile={tile.key} onClick={() => onOpen(tile)}>
      <Monogram name={tile.name} logo={tile.logo} />
      <span className="tile__text">
        <span className="tile__name">{tile.name}</span>
        <span className="tile__note digits">
          {withShelf ? t(`common.shelf.${tile.shelf}`) : t('counter.tile.products', { count: tile.skuCount })}
        </span>
      </span>
    </button>
  )
})

/** The moment a cashier could press a carrier, for the start-up benchmark: the frame after the grid was committed. */
function markUsable(): void {
  if (performance.getEntriesByName('grid-usable').length > 0) return
  requestAnimationFrame(() => performance.mark('grid-usable'))
}
