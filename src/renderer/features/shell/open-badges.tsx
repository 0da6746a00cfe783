import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { boardOf } from '#renderer/features/sale-status/sales-selectors.ts'
import { useStores } from '#renderer/stores.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { shownSale } from './shown-sale.ts'

/**
 * How many sales wait for a person (a diamond with its count) and how many are just on their way (a round count): two
 * shapes, so that the colour is not needed to tell them apart.
 */
export function OpenBadges(): ReactNode {
  const { t } = useTranslation()
  const { till, sales, counter } = useStores()
  const screen = useStore(till.store, state => state.screen)
  const step = useStore(counter.store, state => state.step)
  const board = boardOf(useStore(sales.store), useNow(1_000))
  const shown = shownSale(screen, step)
  const others = board['under-way'].filter(({ sale }) => sale.facts.id !== shown).length
  const people = [...board.people, ...board.owed].filter(({ sale }) => sale.facts.id !== shown).length
  return (
    <>
      {people > 0 && (
        <span
          className="rail__badge rail__badge--people digits"
          aria-label={t('common.nav.peopleCount', { count: people })}
          data-testid="badge-people"
        >
          <span>{people}</span>
        </span>
      )}
      {others > 0 && (
        <span
          className="rail__badge rail__badge--open digits"
          aria-label={t('common.nav.openCount', { count: others })}
          data-testid="badge-open"
        >
          {others}
        </span>
      )}
    </>
  )
}
