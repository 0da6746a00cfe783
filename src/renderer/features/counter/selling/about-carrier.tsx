import Pin from 'lucide-react/icons/pin'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { CarrierTile } from '#shared/domain/sku.ts'
import { useStores } from '#renderer/stores.tsx'
import { ToggleChip } from '#renderer/ui/chip.tsx'

/** The carrier's other shelves, one touch away, and whether it stands at the top of this one. */
export function AboutCarrier({ tile }: { readonly tile: CarrierTile }): ReactNode {
  const { t } = useTranslation()
  const { catalog, counter, till, pins } = useStores()
  const tiles = useStore(catalog.store, ({ view }) => view?.tiles ?? [])
  const pinned = useStore(till.store, ({ settings }) => settings.pins.includes(tile.key))
  const shelves = tiles.filter(({ name }) => name === tile.name)
  return (
    <div className="about-carrier">
      {shelves.length > 1 &&
        shelves.map(other => (
          <ToggleChip
            key={other.key}
            label={t(`common.shelf.${other.shelf}`)}
            on={other.key === tile.key}
            onToggle={() => void counter.openTile(other)}
            testId={`also-${other.shelf}`}
          />
        ))}
      <ToggleChip
        label={t(pinned ? 'finding.pin.pinned' : 'finding.pin.keep')}
        icon={<Pin size={18} aria-hidden />}
        on={pinned}
        onToggle={() => void pins.toggle(tile)}
        testId="pin"
      />
    </div>
  )
}
