import Ban from 'lucide-react/icons/ban'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { subtract, type Centavos } from '#shared/domain/money.ts'
import { spokenMoney } from '#renderer/text/money.ts'
import { onGridArrows } from '#renderer/ui/grid-arrows.ts'
import { useArmed } from '#renderer/ui/use-armed.ts'
import { cashKeys } from '../cash-keys.ts'

export type CashKeysProps = {
  readonly total: Centavos
  /** The amount whose key was pressed, once one was: from then on every key is off. */
  readonly submitting: Centavos | null
  /** Why nothing can be charged now; null when it can. */
  readonly offBecause: string | null
  readonly onPay: (cash: Centavos) => void
  readonly onOther: () => void
}

/** One touch per likely payment, each with the change it means. */
export function CashKeys({ total, submitting, offBecause, onPay, onOther }: CashKeysProps): ReactNode {
  const { t } = useTranslation()
  // A double tap on "yes, it is right" must not pay with whatever note lies under the finger.
  const armed = useArmed()
  const keysOff = offBecause !== null && submitting === null
  const off = !armed || submitting !== null || offBecause !== null
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={keysOff ? 'cash__keys cash__keys--off' : 'cash__keys'}
      aria-label={t('counter.cash.notes')}
      onKeyDown={onGridArrows}
    >
      {keysOff && (
        <p className="cash__off" role="alert" data-testid="cannot-charge">
          <Ban size={24} aria-hidden />
          {offBecause}
        </p>
      )}
      <button
        type="button"
        className="cash-key cash-key--exact"
        disabled={off}
        data-testid="pay-exact"
        onClick={() => onPay(total)}
      >
        <span className="cash-key__amount">{t('counter.cash.exact')}</span>
        <span className="cash-key__change digits">{spokenMoney(total)}</span>
      </button>
      {cashKeys(total).map(cash => (
        <button
          key={cash}
          type="button"
          className="cash-key"
          disabled={off}
          data-note={cash}
          data-testid={`pay-${String(cash)}`}
          onClick={() => onPay(cash)}
        >
          <span className="cash-key__amount digits">{spokenMoney(cash)}</span>
          <span className="cash-key__change digits">
            {submitting === cash
              ? t('counter.cash.submitting')
              : `${t('counter.cash.change')} ${spokenMoney(subtract(cash, total) ?? total)}`}
          </span>
        </button>
      ))}
      <button
        type="button"
        className="cash-key cash-key--other"
        disabled={off}
        data-testid="pay-other"
        onClick={onOther}
      >
        <span className="cash-key__amount">{t('counter.cash.other')}</span>
      </button>
    </div>
  )
}
