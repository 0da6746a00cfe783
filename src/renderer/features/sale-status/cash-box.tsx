import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sale } from '#shared/domain/sale.ts'
import { RefundBox } from '#renderer/features/refunds/refund-box.tsx'
import { money, spokenMoney } from '#renderer/text/money.ts'

/** What to do with the money, in the largest digits of the screen. */
export function CashBox({ sale, atRest }: { sale: Sale; atRest: boolean }): ReactNode {
  const { t } = useTranslation()
  const { total, cash, change } = sale.facts
  if (sale.state === 'failed') return <RefundBox sale={sale} />
  if (atRest) {
    return (
      <div className="cash-box" data-testid="holding">
        <p className="cash-box__label">{t('sale.holding')}</p>
        <output className="cash-box__amount digits">{spokenMoney(total)}</output>
        <p className="cash-box__note digits">
          {t('sale.holdingNote', { cash: money(cash), change: money(change) })}
        </p>
      </div>
    )
  }
  return (
    <div className="cash-box" data-testid="change">
      <p className="cash-box__label">{change > 0 ? t('sale.change') : t('sale.noChange')}</p>
      <output className="cash-box__amount digits">{spokenMoney(change)}</output>
      <p className="cash-box__note digits">
        {t('sale.received', { cash: money(cash), total: money(total) })}
      </p>
    </div>
  )
}
