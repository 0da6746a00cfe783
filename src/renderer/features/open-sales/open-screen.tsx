import CircleCheckBig from 'lucide-react/icons/circle-check-big'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SaleId } from '#shared/domain/ids.ts'
import { isOpen } from '#shared/domain/sale.ts'
import { SaleRow } from '#renderer/features/sale-status/sale-row.tsx'
import { SaleStatus } from '#renderer/features/sale-status/sale-status.tsx'
import { needingAttention } from '#renderer/features/sale-status/sales-selectors.ts'
import type { SaleCard } from '#renderer/features/sale-status/sales-store.ts'
import { useStores } from '#renderer/stores.tsx'
import { durationWords } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import './open-screen.css'

/** Every sale without a last word, and those that ended unseen. The sale being made at the counter stays as it is. */
export function OpenScreen({ saleId }: { saleId: SaleId | null }): ReactNode {
  const { t } = useTranslation()
  const { sales, till } = useStores()
  const cards = useStore(sales.store, state => state.cards)
  const waiting = needingAttention(cards, null)
  const chosen = (saleId === null ? undefined : cards.get(saleId)) ?? waiting[0]
  if (chosen === undefined) {
    return (
      <EmptyState
        icon={<CircleCheckBig size={40} aria-hidden />}
        title={t('sale.open.empty')}
        hint={t('sale.open.emptyHint')}
        testId="open-empty"
      >
        <Button look="primary" size="large" onPress={() => till.go({ kind: 'counter' })}>
          {t('common.nav.counter')}
        </Button>
      </EmptyState>
    )
  }
  const id = chosen.sale.facts.id
  const understood = (): void => {
    sales.dismiss(id)
    till.go({ kind: 'open', saleId: null })
  }
  return (
    <div className="split">
      <WaitingList cards={waiting} chosen={id} onChoose={next => till.go({ kind: 'open', saleId: next })} />
      <SaleStatus
        key={id}
        card={chosen}
        next={
          !isOpen(chosen.sale) &&
          !chosen.seen && (
            <Button look="primary" size="large" onPress={understood} testId="understood">
              {t('sale.understood')}
            </Button>
          )
        }
      />
    </div>
  )
}

function WaitingList(props: {
  readonly cards: readonly SaleCard[]
  readonly chosen: SaleId
  readonly onChoose: (id: SaleId) => void
}): ReactNode {
  const { t } = useTranslation()
  const now = useNow(1_000)
  return (
    <section className="split__list">
      <div className="split__head">
        <h1>{t('sale.open.title')}</h1>
      </div>
      <div className="split__items scroll" data-testid="open-list">
        {props.cards.map(({ sale }) => (
          <SaleRow
            key={sale.facts.id}
            sale={sale}
            chosen={sale.facts.id === props.chosen}
            when={durationWords(t, now - sale.facts.confirmedAt)}
            onChoose={() => props.onChoose(sale.facts.id)}
          />
        ))}
      </div>
    </section>
  )
}
