import ReceiptText from 'lucide-react/icons/receipt-text'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Sale } from '#shared/domain/sale.ts'
import { SaleRow } from '#renderer/features/sale-status/sale-row.tsx'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { hourWords, monthWords } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import { byDay, type Day } from './by-day.ts'
import { DaySums } from './day-sums.tsx'
import { salesOf, type History } from './history-store.ts'
import { NothingFound } from './nothing-found.tsx'
import { dayWords } from './term-words.ts'
import { useShopDay } from './use-shop-day.ts'

const LIST = 'history-list'

/** Brings the focus to the first sale on screen. */
export function intoSales(): void {
  document.querySelector<HTMLElement>(`[data-testid="${LIST}"] button`)?.focus()
}

/** The sales under their days, more of them as one scrolls. */
export function SalesList({ history }: { history: History }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const { list, looking } = useStore(history.store)
  const icon = <ReceiptText size={36} aria-hidden />
  if (list.kind === 'loading') return <EmptyState icon={icon} title={t('sale.history.loading')} />
  if (list.kind === 'failed') {
    return (
      <EmptyState icon={icon} title={t('sale.history.failed')} hint={failureWords(t, list.failure)}>
        <Button onPress={() => void history.load()}>{t('common.action.retry')}</Button>
      </EmptyState>
    )
  }
  if (list.sales.length === 0 && !looking) return <NothingFound history={history} unknown={list.unknown} />
  return (
    <div className="split__items scroll" data-testid={LIST} aria-busy={looking} onKeyDown={onGridArrows}>
      {byDay(salesOf({ list }), timeZone).map(day => (
        <OneDay key={day.day} day={day} history={history} timeZone={timeZone} />
      ))}
      <Further history={history} timeZone={timeZone} />
    </div>
  )
}

function OneDay(props: { day: Day; history: History; timeZone: string }): ReactNode {
  const { day, history, timeZone } = props
  const { t, i18n } = useTranslation()
  const today = useShopDay()
  const chosen = useStore(history.store, state => state.chosen?.saleId)
  const whole = useStore(history.store, state => state.parts.length === 0)
  const hour = (sale: Sale): string => hourWords(i18n.language, timeZone, sale.facts.confirmedAt)
  return (
    <section className="sales-day" data-day={day.day}>
      <h2 className="sales-day__title">{dayWords({ t, language: i18n.language, today }, day.day)}</h2>
      {/* Of what is looked for, only the sales are meant. */}
      {whole && <DaySums day={day} timeZone={timeZone} />}
      {day.sales.map(sale => (
        <SaleRow
          key={sale.facts.id}
          sale={sale}
          chosen={sale.facts.id === chosen}
          when={hour(sale)}
          onChoose={() => void history.choose(sale.facts.id)}
        />
      ))}
    </section>
  )
}

/** The foot of the list: in sight, it brings more; while the ledger looks, it says how far back. */
function Further({ history, timeZone }: { history: History; timeZone: string }): ReactNode {
  const { t, i18n } = useTranslation()
  const { list, looking } = useStore(history.store)
  const foot = useRef<HTMLDivElement>(null)
  const next = list.kind === 'loaded' ? list.next : null
  useEffect(() => {
    const { current } = foot
    if (current === null || next === null) return
    const watch = new IntersectionObserver(seen => {
      if (seen.some(entry => entry.isIntersecting)) void history.more()
    })
    watch.observe(current)
    return () => watch.disconnect()
  }, [history, next])
  return (
    <div className="sales-day__foot" ref={foot} role="status">
      {next !== null &&
        (looking
          ? t('history.lookingBack', { month: monthWords(i18n.language, timeZone, next.confirmedAt) })
          : t('history.more'))}
    </div>
  )
}
