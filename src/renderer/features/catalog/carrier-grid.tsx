import type { TFunction } from 'i18next'
import Pin from 'lucide-react/icons/pin'
import { memo, useEffect, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarrierTile } from '#shared/domain/sku.ts'
import { onceQuiet } from '#renderer/scanner/once-quiet.ts'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'
import './carrier-grid.css'
import { useLongPress } from './use-long-press.ts'

export type CarrierGridProps = {
  readonly tiles: readonly CarrierTile[]
  /** A search finds carriers of every shelf: then each tile says where it is from. */
  readonly withShelf: boolean
  /** Keys of the pinned carriers. */
  readonly pins: readonly string[]
  readonly onOpen: (tile: CarrierTile) => void
  /** Held, or asked for with its key: pins the carrier, or lets it go. */
  readonly onPin: (tile: CarrierTile) => void
}

export function CarrierGrid({ tiles, withShelf, pins, onOpen, onPin }: CarrierGridProps): ReactNode {
  useEffect(markUsable, [])
  return (
    // The arrows only move the focus between the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="grid" onKeyDown={onGridArrows} data-testid="carrier-grid">
      {tiles.map(tile => (
        <Tile
          key={tile.key}
          tile={tile}
          withShelf={withShelf}
          pinned={pins.includes(tile.key)}
          onOpen={onOpen}
          onPin={onPin}
        />
      ))}
    </div>
  )
}

const Tile = memo(function Tile(props: {
  readonly tile: CarrierTile
  readonly withShelf: boolean
  readonly pinned: boolean
  readonly onOpen: (tile: CarrierTile) => void
  readonly onPin: (tile: CarrierTile) => void
}): ReactNode {
  const { t } = useTranslation()
  const { tile, withShelf, pinned, onOpen, onPin } = props
  const note = withShelf ? t(`common.shelf.${tile.shelf}`) : countOf(tile, t)
  const press = useLongPress({ onPress: () => onOpen(tile), onHold: () => onPin(tile) })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.repeat) return
    event.preventDefault()
    onceQuiet(() => onPin(tile))
  }
  return (
    <button
      type="button"
      className="tile"
      data-tile={tile.key}
      aria-keyshortcuts="F"
      onKeyDown={onKeyDown}
      {...press}
    >
      <Monogram name={tile.name} logo={tile.logo} />
      <span className="tile__text">
        <span className="tile__name">{tile.name}</span>
        {note !== null && <span className="tile__note digits">{note}</span>}
      </span>
      {pinned && (
        <span className="tile__pin">
          <Pin size={16} aria-hidden />
          <span className="unseen">{t('finding.pin.pinned')}</span>
        </span>
      )}
    </button>
  )
})

/** Nothing to choose from: nothing to say. */
function countOf({ skuCount }: CarrierTile, t: TFunction): string | null {
  return skuCount === 1 ? null : t('counter.tile.products', { count: skuCount })
}

/** The moment a cashier could press a carrier, for the start-up benchmark: the frame after the grid was committed. */
function markUsable(): void {
  if (performance.getEntriesByName('grid-usable').length > 0) return
  requestAnimationFrame(() => performance.mark('grid-usable'))
}
