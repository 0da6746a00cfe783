import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { readBack } from '#shared/domain/reference.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ToneIcon } from '#renderer/ui/notice.tsx'
import { needsLook, promisedNow, sumOf, type OrderItem } from './order-item.ts'
import './order.css'

/** What this customer also pays for, below the sale on paper. `locked` once the cash is submitted. */
export function OrderLines({ locked }: { readonly locked: boolean }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const order = useStore(counter.store, state => state.order)
  const step = useStore(counter.store, state => state.step)
  if (order.length === 0) return null
  const current = promisedNow(step)
  const sum = sumOf(order, current)
  return (
    <section className="order-lines" aria-label={t('order.lines')} data-testid="order-lines">
      <h2 className="order-lines__title">{t('order.lines')}</h2>
      <ul>
        {order.map(item => (
          <Line
            key={item.key}
            item={item}
            onRemove={locked ? null : () => counter.removeFromOrder(item.key)}
          />
        ))}
      </ul>
      {current !== null && sum !== null && (
        <p className="order-lines__total" data-testid="order-total">
          {t('order.total')}
          <output className="digits">
            <Amount of={sum} />
          </output>
        </p>
      )}
    </section>
  )
}

function Line({ item, onRemove }: { item: OrderItem; onRemove: (() => void) | null }): ReactNode {
  const { t } = useTranslation()
  const { draft, standing } = item
  const { name } = draft.pick.sku
  return (
    <li className="order-line">
      <span className="order-line__what">
        <strong>{name}</strong>
        <span className="digits">{readBack(draft.reference).slice(-5).join(' ')}</span>
        {needsLook(item) && (
          <span className="order-line__stop">
            <ToneIcon tone="warn" size={16} />
            {t(standing.kind === 'stopped' ? 'order.lookAgain' : 'order.notHeard')}
          </span>
        )}
      </span>
      {standing.kind === 'ready' && <span className="digits">{money(standing.quote.total)}</span>}
      {onRemove !== null && (
        <IconButton
          label={t('order.remove', { what: name })}
          icon={<X size={20} aria-hidden />}
          onPress={onRemove}
        />
      )}
    </li>
  )
}
