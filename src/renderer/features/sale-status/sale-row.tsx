import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readBack } from '#shared/domain/reference.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { useCarrierLogo } from '#renderer/features/catalog/use-carrier-logo.ts'
import { money } from '#renderer/text/money.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'
import { ToneIcon } from '#renderer/ui/notice.tsx'
import './sale-row.css'
import { toneOf } from './tone-of.ts'

/** Groups of a reference that fit a row; the beginning of a longer one is left out. */
const SHOWN_GROUPS = 5

export type SaleRowProps = {
  readonly sale: Sale
  readonly chosen: boolean
  /** When it was, or how long it has been, in words. */
  readonly when: string
  readonly onChoose: () => void
}

/** One sale in a list: what, for whom, how much, and its state as icon and word. */
export function SaleRow({ sale, chosen, when, onChoose }: SaleRowProps): ReactNode {
  const { t } = useTranslation()
  const { facts, state } = sale
  const tone = toneOf(sale)
  return (
    <button
      type="button"
      className="sale-row"
      aria-current={chosen}
      data-state={state}
      data-ticket={facts.ticket}
      onClick={onChoose}
    >
      <Monogram name={facts.sku.carrier} logo={useCarrierLogo(facts.sku.carrier)} size="small" />
      <span className="sale-row__lines digits">
        <span className="sale-row__line">
          <strong>{facts.sku.carrier}</strong>
          <strong>{money(facts.total)}</strong>
        </span>
        <span className="sale-row__line">
          <span>{readBack(facts.reference).slice(-SHOWN_GROUPS).join(' ')}</span>
        </span>
        <span className="sale-row__line">
          <span>{when}</span>
          <span className={`state state--${tone}`}>
            <ToneIcon tone={tone} size={16} />
            {t(`sale.state.${state}`)}
          </span>
        </span>
      </span>
    </button>
  )
}
