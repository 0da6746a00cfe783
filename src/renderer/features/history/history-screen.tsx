import ReceiptText from 'lucide-react/icons/receipt-text'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SaleId } from '#shared/domain/ids.ts'
import { dayIn } from '#shared/domain/time-zone.ts'
import { useStores } from '#renderer/stores.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import './history-screen.css'
import { createHistoryStore } from './history-store.ts'
import { SalesList } from './sales-list.tsx'
import { SearchPane } from './search-pane.tsx'
import { TicketPane } from './ticket-pane.tsx'

/** Every sale there ever was, newest first, found by whatever is known of it. Works without a network. */
export function HistoryScreen({ saleId }: { saleId: SaleId | null }): ReactNode {
  const { t } = useTranslation()
  const { api, till } = useStores()
  const readiness = useStore(till.store, state => state.readiness)
  const [history] = useState(() =>
    createHistoryStore({ api, today: () => dayIn(till.store.getState().settings.timeZone, Date.now()) }),
  )
  const chosen = useStore(history.store, state => state.chosen)
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
      <section className="split__list">
        <SearchPane history={history} />
        <SalesList history={history} />
      </section>
      {chosen === null || chosen.sale === null ? (
        <EmptyState icon={<ReceiptText size={40} aria-hidden />} title={t('sale.history.pick')} />
      ) : (
        <TicketPane sale={chosen.sale} preview={chosen.preview} />
      )}
    </div>
  )
}
