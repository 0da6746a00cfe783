import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { STANDINGS } from '#shared/domain/sale-search.ts'
import { SHELVES } from '#shared/domain/sku.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ChipGroup, ToggleChip } from '#renderer/ui/chip.tsx'
import { Sheet } from '#renderer/ui/sheet.tsx'
import { says, toggled } from './edit-query.ts'
import type { History } from './history-store.ts'
import { useShopDay } from './use-shop-day.ts'

/** What recharges cost most often, pesos. */
const USUAL_AMOUNTS = [10, 20, 30, 50, 80, 100, 150, 200, 300, 500]
const DAYS = ['today', 'yesterday', 'week', 'lastWeek', 'month', 'lastMonth'] as const

type Filter = { readonly title: string; readonly phrases: readonly string[] }

/** The search by touch: every key writes its words into the box, or takes them out again. */
export function FilterSheet(props: { open: boolean; history: History; onClose: () => void }): ReactNode {
  const { open, history, onClose } = props
  const { t } = useTranslation()
  const { people } = useStores()
  const names = useStore(people.store, state => state.names)
  return (
    <Sheet
      open={open}
      title={t('history.filters')}
      onClose={onClose}
      testId="filter-sheet"
      actions={
        <>
          <Button onPress={() => void history.search('')}>{t('history.clear')}</Button>
          <Button look="primary" onPress={onClose} testId="show-sales">
            {t('history.filter.show')}
          </Button>
        </>
      }
    >
      <div className="filters">
        {filtersOf(t, names).map(filter => (
          <OneFilter key={filter.title} filter={filter} history={history} />
        ))}
      </div>
    </Sheet>
  )
}

/** Each phrase is read by `readSearch` as what it says; a test holds that for both languages. */
export function filtersOf(t: TFunction, names: readonly string[]): readonly Filter[] {
  const shelves = SHELVES.filter(shelf => shelf !== 'other')
  const filters = [
    { title: t('history.filter.when'), phrases: DAYS.map(day => t(`history.filter.days.${day}`)) },
    {
      title: t('history.filter.standing'),
      phrases: STANDINGS.map(standing => t(`history.standing.${standing}`)),
    },
    { title: t('history.filter.shelf'), phrases: shelves.map(shelf => t(`history.shelf.${shelf}`)) },
    { title: t('history.filter.amount'), phrases: USUAL_AMOUNTS.map(pesos => `$${String(pesos)}`) },
    { title: t('history.filter.who'), phrases: [...new Set(names.map(firstName))] },
  ]
  return filters.filter(({ phrases }) => phrases.length > 0)
}

/** One word finds a person. */
function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

function OneFilter({ filter, history }: { filter: Filter; history: History }): ReactNode {
  const query = useStore(history.store, state => state.query)
  const today = useShopDay()
  return (
    <section className="filters__one">
      <h3>{filter.title}</h3>
      <ChipGroup label={filter.title}>
        {filter.phrases.map(phrase => (
          <ToggleChip
            key={phrase}
            label={`${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}`}
            on={says(query, phrase, today)}
            onToggle={() => void history.search(toggled(query, phrase, today))}
          />
        ))}
      </ChipGroup>
    </section>
  )
}
