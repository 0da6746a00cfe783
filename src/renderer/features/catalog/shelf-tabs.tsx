import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shelf } from '#shared/domain/sku.ts'
import './shelf-tabs.css'

export type ShelfTabsProps = {
  readonly shelves: readonly Shelf[]
  /** Null while a search looks at all of them. */
  readonly chosen: Shelf | null
  readonly onChoose: (shelf: Shelf) => void
}

export function ShelfTabs({ shelves, chosen, onChoose }: ShelfTabsProps): ReactNode {
  const { t } = useTranslation()
  const focusable = chosen ?? shelves[0]
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={t('counter.shelves')}
      onKeyDown={onTabArrows}
      tabIndex={-1}
    >
      {shelves.map(shelf => (
        <button
          key={shelf}
          type="button"
          role="tab"
          className="tabs__tab"
          aria-selected={shelf === chosen}
          tabIndex={shelf === focusable ? 0 : -1}
          data-shelf={shelf}
          onClick={() => onChoose(shelf)}
        >
          {t(`common.shelf.${shelf}`)}
        </button>
      ))}
    </div>
  )
}

/** Left and right open the neighbour, as in every tab list. */
function onTabArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (by === 0) return
  const tabs = [...event.currentTarget.querySelectorAll('button')]
  const here = tabs.findIndex(tab => tab === document.activeElement)
  const next = tabs[(here + by + tabs.length) % tabs.length]
  next?.focus()
  next?.click()
}
