import HandCoins from 'lucide-react/icons/hand-coins'
import Hourglass from 'lucide-react/icons/hourglass'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isAppliedLater } from '#shared/domain/advice.ts'
import type { SaleId } from '#shared/domain/ids.ts'
import type { OrderPart } from '#shared/domain/order.ts'
import { isOpen } from '#shared/domain/sale.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import { SaleRow } from '#renderer/features/sale-status/sale-row.tsx'
import '#renderer/features/sale-status/sale-status.css'
import { isAtRest } from '#renderer/features/sale-status/sales-selectors.ts'
import type { SaleCard } from '#renderer/features/sale-status/sales-store.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ToneIcon, type Tone } from '#renderer/ui/notice.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { useNow } from '#renderer/ui/use-now.ts'
import { orderStateOf, type OrderState } from './order-state.ts'
import { OrderPaperLine } from './order-paper-line.tsx'
import './order.css'

/** Several sales paid together, each to its own end; never called done before all of them are. */
export function OrderStatus({ ids }: { readonly ids: readonly SaleId[] }): ReactNode {
  const { t } = useTranslation()
  const { counter, sales, till } = useStores()
  const known = useStore(sales.store, state => state.cards)
  const cards = ids.flatMap(id => known.get(id) ?? [])
  const [first] = cards
  const order = first?.sale.facts.order ?? null
  const state = orderStateOf(cards.map(({ sale }) => sale))
  const ended = cards.length === ids.length && state.kind !== 'open'
  const settled = ended && (state.kind === 'done' || state.owed === 0)
  const next = (): void => {
    // Leaving ended sales means that their end was seen; open ones and debts stay in the strip and on the board.
    for (const { sale } of cards) if (!isOpen(sale)) sales.dismiss(sale.facts.id)
    counter.next()
  }
  const other = t('counter.keys.other')
  const owing = cards.find(({ sale }) => owedBack(sale) !== null)
  useKeys({
    Enter: () => settled && next(),
    [other]: () => !settled && next(),
    [other.toLowerCase()]: () => !settled && next(),
  })
  if (first === undefined || order === null) {
    return <EmptyState icon={<Hourglass size={40} aria-hidden />} title={t('sale.findOut')} />
  }
  return (
    <div className={`status status--${toneOf(state)}`} data-testid="order-status" data-state={state.kind}>
      <section className="status__main status__main--order scroll">
        <Headline state={state} of={ids.length} appliedLater={someAppliedLater(cards)} />
        <Rows cards={cards} />
      </section>
      <div className="status__side scroll">
        <Change order={order} />
        <OrderPaperLine order={order} open={state.kind === 'open'} />
      </div>
      <footer className="status__foot">
        {ended && !settled && owing !== undefined && (
          <Button
            look="primary"
            size="large"
            icon={<HandCoins size={22} aria-hidden />}
            onPress={() => till.go({ kind: 'open', saleId: owing.sale.facts.id })}
            testId="order-pay-back"
          >
            {t('order.status.payBack')}
          </Button>
        )}
        <Button
          look={settled ? 'primary' : 'secondary'}
          size="large"
          keyHint={settled ? t('counter.keys.next') : other}
          onPress={next}
          testId="next-sale"
        >
          {settled ? t('sale.next') : ended ? t('refund.later') : t('sale.serveAnother')}
        </Button>
      </footer>
    </div>
  )
}

function toneOf({ kind }: OrderState): Tone {
  return kind === 'done' ? 'good' : kind === 'failed' ? 'bad' : 'wait'
}

/** True when a bill among them is done here, and not yet at its company. */
function someAppliedLater(cards: readonly SaleCard[]): boolean {
  return cards.some(({ sale }) => sale.state === 'settled' && isAppliedLater(sale.facts.sku))
}

function Headline(props: {
  readonly state: OrderState
  readonly of: number
  readonly appliedLater: boolean
}): ReactNode {
  const { t } = useTranslation()
  const { state, of, appliedLater } = props
  return (
    <div className="order-head" aria-live="polite">
      <ToneIcon tone={toneOf(state)} size={48} />
      <div>
        <h1 className="status__headline">{headline()}</h1>
        <p className="status__advice">{advice()}</p>
        {appliedLater && state.kind !== 'open' && (
          <p className="status__advice">{t('order.status.applied')}</p>
        )}
      </div>
    </div>
  )

  function headline(): string {
    if (state.kind === 'done') return t('order.status.done')
    if (state.kind === 'open') return t('order.status.open', { count: state.left, of })
    return state.all ? t('order.status.failedAll') : t('order.status.failed', { count: state.failed })
  }

  function advice(): string {
    if (state.kind === 'done') return t('order.status.doneAdvice', { count: of })
    if (state.kind === 'open') return t('order.status.openAdvice')
    if (state.owed === 0) return t('order.status.paidBack')
    const amount = money(state.owed)
    return state.all
      ? t('order.status.failedAllAdvice', { amount })
      : t('order.status.failedAdvice', { amount })
  }
}

/** Each sale with its own state; a touch leads to it, where its money and its doubts are dealt with. */
function Rows({ cards }: { readonly cards: readonly SaleCard[] }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const now = useNow(1_000)
  return (
    <ul className="order-rows" aria-label={t('order.status.rows')}>
      {cards.map(card => (
        <li key={card.sale.facts.id}>
          <SaleRow
            sale={card.sale}
            chosen={false}
            when={
              isAtRest(card, now)
                ? t('order.status.rest')
                : t('sale.ticketNumber', { ticket: card.sale.facts.ticket })
            }
            onChoose={() => till.go({ kind: 'open', saleId: card.sale.facts.id })}
          />
        </li>
      ))}
    </ul>
  )
}

function Change({ order }: { readonly order: OrderPart }): ReactNode {
  const { t } = useTranslation()
  const { change, cash, total } = order
  return (
    <div className="cash-box cash-box--change" data-testid="change">
      <p className="cash-box__label">{change > 0 ? t('sale.change') : t('sale.noChange')}</p>
      <output className="cash-box__amount digits">
        <Amount of={change} />
      </output>
      <p className="cash-box__note digits">
        {t('order.status.received', { cash: money(cash), total: money(total) })}
      </p>
    </div>
  )
}
