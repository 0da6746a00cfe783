import ReceiptText from 'lucide-react/icons/receipt-text'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { SearchBox } from '#renderer/features/catalog/search-box.tsx'
import type { SaleId } from '#shared/domain/ids.ts'
import { SaleRow } from '#renderer/features/sale-status/sale-row.tsx'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { shortMoment } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import './history-screen.css'
import { createHistoryStore, type History } from './history-store.ts'
import { NothingFound } from './nothing-found.tsx'
import { chosenSale, shownSales } from './shown-sales.ts'
import { TicketPane } from './ticket-pane.tsx'

/** The latest sales, newest first, each with its ticket. Works without a network. */
export function HistoryScreen({ saleId }: { saleId: SaleId | null }): ReactNode {
  const { api, till } = useStores()
  const readiness = useStore(till.store, state => state.readiness)
  const [history] = useState(() => createHistoryStore({ api }))
  const chosen = useStore(history.store, state => state.chosen)
  const sale = useStore(history.store, chosenSale)
  useEffect(() => api.on('sale.changed', history.hear), [api, history])
  useEffect(() => {
    // A till that has just opened knows sales that it could not answer before, or those of another environment.
    if (readiness.kind === 'ready') void history.load()
  }, [readiness, history])
  useEffect(() => {
    if (saleId !== null) void history.choose(saleId)
  }, [saleId, history])
  return (
    <div className="split">
      <SaleListPane history={history} />
      {sale === undefined || chosen === null ? (
        <NothingChosen />
      ) : (
        <TicketPane sale={sale} preview={chosen.preview} />
      )}
    </div>
  )
}

function NothingChosen(): ReactNode {
  const { t } = useTranslation()
  return <EmptyState icon={<ReceiptText size={40} aria-hidden />} title={t('sale.history.pick')} />
}

function SaleListPane({ history }: { history: History }): ReactNode {
  const { t } = useTranslation()
  const query = useStore(history.store, state => state.query)
  return (
    <section className="split__list">
      <div className="split__head">
        <h1>{t('sale.history.title')}</h1>
        <SearchBox
          query={query}
          label={t('sale.history.search')}
          placeholder={t('sale.history.placeholder')}
          onSearch={text => void history.search(text)}
        />
      </div>
      <SaleRows history={history} />
    </section>
  )
}

function SaleRows({ history }: { history: History }): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const state = useStore(history.store)
  const { list, query, search, chosen } = state
  const now = useNow(60_000)
  const icon = <ReceiptText size={36} aria-hidden />
  const retry = (): void => void history.load()
  if (list.kind === 'loading') return <EmptyState icon={icon} title={t('sale.history.loading')} />
  if (list.kind === 'failed') {
    return (
      <EmptyState icon={icon} title={t('sale.history.failed')} hint={failureWords(t, list.failure)}>
        <Button onPress={retry}>{t('common.action.retry')}</Button>
      </EmptyState>
    )
  }
  const shown = shownSales(state)
  if (shown.length === 0) return <NothingFound query={query} search={search} onRetry={retry} />
  return (
    <div className="split__items scroll" data-testid="history-list">
      {shown.map(sale => (
        <SaleRow
          key={sale.facts.id}
          sale={sale}
          chosen={sale.facts.id === chosen?.saleId}
          when={shortMoment(i18n.language, { timeZone, now }, sale.facts.confirmedAt)}
          onChoose={() => void history.choose(sale.facts.id)}
        />
      ))}
    </div>
  )
}
