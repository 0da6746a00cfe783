import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SaleId } from '#shared/domain/ids.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { unhanded } from '#shared/domain/sale-refund.ts'
import { needingAttention } from '#renderer/features/sale-status/sales-selectors.ts'
import type { SaleCard } from '#renderer/features/sale-status/sales-store.ts'
import { toneOf } from '#renderer/features/sale-status/tone-of.ts'
import { useStores } from '#renderer/stores.tsx'
import { money, priceTag } from '#renderer/text/money.ts'
import { durationWords } from '#renderer/text/time-words.ts'
import { ToneIcon } from '#renderer/ui/notice.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import './open-strip.css'
import { shownSale } from './shown-sale.ts'

/** The sales still on their way while the next one is being made, and those that ended meanwhile. */
export function OpenStrip(): ReactNode {
  const { till, sales, counter } = useStores()
  const cards = useStore(sales.store, state => state.cards)
  const screen = useStore(till.store, state => state.screen)
  const step = useStore(counter.store, state => state.step)
  const waiting = needingAttention(cards, shownSale(screen, step))
  if (screen.kind === 'open' || waiting.length === 0) return null
  return <Strip cards={waiting} onOpen={saleId => till.go({ kind: 'open', saleId })} />
}

/** How it stands, and for how long where it is not over. Of cash that went out, whether it arrived is what matters. */
function stripWords(t: TFunction, sale: Sale, now: number): string {
  const paid = unhanded(sale)
  if (paid !== null) return t('sale.upNext.wasHanded', { amount: money(paid.amount), by: paid.by })
  const state = t(`sale.state.${sale.state}`)
  return isOpen(sale) ? `${state} · ${durationWords(t, now - sale.facts.confirmedAt)}` : state
}

function Strip(props: {
  readonly cards: readonly SaleCard[]
  readonly onOpen: (id: SaleId) => void
}): ReactNode {
  const { t } = useTranslation()
  const now = useNow(1_000)
  return (
    <section className="strip" aria-label={t('sale.open.strip')} data-testid="open-strip">
      {props.cards.map(({ sale }) => {
        const { facts, state } = sale
        const tone = unhanded(sale) === null ? toneOf(sale) : 'warn'
        return (
          <button
            key={facts.id}
            type="button"
            className={`strip__sale strip__sale--${tone}`}
            data-state={state}
            onClick={() => props.onOpen(facts.id)}
          >
            <span className="strip__icon">
              <ToneIcon tone={tone} />
            </span>
            <span className="strip__what digits">
              {facts.sku.carrier} {priceTag(facts.face)} · …{facts.reference.slice(-4)}
            </span>
            <span className="strip__state digits">{stripWords(t, sale, now)}</span>
          </button>
        )
      })}
    </section>
  )
}
