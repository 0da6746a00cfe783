import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sale } from '#shared/domain/sale.ts'
import { RefundBox } from '#renderer/features/refunds/refund-box.tsx'
import { money } from '#renderer/text/money.ts'
import { Amount } from '#renderer/ui/amount.tsx'

export type CashBoxProps = {
  readonly sale: Sale
  readonly atRest: boolean
  /** The change may still be in the cashier's hand. */
  readonly fresh: boolean
}

/** What to do with the money, in the largest digits of the screen. Of an older sale only what was done with it. */
export function CashBox({ sale, atRest, fresh }: CashBoxProps): ReactNode {
  const { t } = useTranslation()
  const { total, cash, change } = sale.facts
  if (sale.state === 'failed') return <RefundBox sale={sale} />
  if (atRest) {
    return (
      <div className="cash-box" data-testid="holding">
        <p className="cash-box__label">{t('sale.holding')}</p>
        <output className="cash-box__amount digits">
          <Amount of={total} />
        </output>
        <p className="cash-box__note digits">
          {t('sale.holdingNote', { cash: money(cash), change: money(change) })}
        </p>
      </div>
    )
  }
  if (!fresh) {
    return (
      <div className="cash-box" data-testid="change-was">
        <p className="cash-box__label digits">
          {t('sale.received', { cash: money(cash), total: money(total) })}
        </p>
        <p className="cash-box__note digits">{t('sale.changeWas', { change: money(change) })}</p>
      </div>
    )
  }
  return (
    <div className="cash-box" data-testid="change">
      <p className="cash-box__label">{change > 0 ? t('sale.change') : t('sale.noChange')}</p>
      <output className="cash-box__amount digits">
        <Amount of={change} />
      </output>
      <p className="cash-box__note digits">
        {t('sale.received', { cash: money(cash), total: money(total) })}
      </p>
    </div>
  )
}
