import Filter from 'lucide-react/icons/sliders-horizontal'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { ChipGroup, RemovableChip } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { without } from './edit-query.ts'
import { FilterSheet } from './filter-sheet.tsx'
import type { History } from './history-store.ts'
import { intoSales } from './sales-list.tsx'
import { termWords } from './term-words.ts'
import { useShopDay } from './use-shop-day.ts'

/** The one box, what it was understood as, and the same by touch. */
export function SearchPane({ history }: { history: History }): ReactNode {
  const { t } = useTranslation()
  const query = useStore(history.store, state => state.query)
  const [filtering, setFiltering] = useState(false)
  return (
    <div className="split__head">
      <h1 className="unseen">{t('sale.history.title')}</h1>
      <div className="find">
        <SearchField
          query={query}
          label={t('history.search')}
          placeholder={t('history.placeholder')}
          onSearch={text => void history.search(text)}
          onEnter={intoSales}
          onDown={intoSales}
          testId="history-search"
        />
        <IconButton
          icon={<Filter size={22} aria-hidden />}
          label={t('history.filters')}
          onPress={() => setFiltering(true)}
          testId="filters"
        />
      </div>
      <Understood history={history} />
      <FilterSheet open={filtering} history={history} onClose={() => setFiltering(false)} />
    </div>
  )
}

function Understood({ history }: { history: History }): ReactNode {
  const { t, i18n } = useTranslation()
  const { query, parts } = useStore(history.store)
  const today = useShopDay()
  if (parts.length === 0) return null
  return (
    <ChipGroup label={t('history.understood')}>
      {parts.map(part => {
        const typed = query.slice(part.start, part.end)
        return (
          <RemovableChip
            key={part.start}
            label={termWords({ t, language: i18n.language, today }, part.term, typed)}
            onRemove={() => void history.search(without(query, part))}
            testId={`term-${part.term.kind}`}
          />
        )
      })}
    </ChipGroup>
  )
}
