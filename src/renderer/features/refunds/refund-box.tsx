import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { assertNever } from '#shared/assert-never.ts'
import type { SaleIn } from '#shared/domain/sale.ts'
import { useStores } from '#renderer/stores.tsx'
import { Amount } from '#renderer/ui/amount.tsx'
import { momentWords } from '#renderer/text/time-words.ts'
import { paidSays } from './refund-words.ts'

/** What a failed sale owes or has given back. It never says "hand it over": that is said when the ledger has it. */
export function RefundBox({ sale }: { sale: SaleIn<'failed'> }): ReactNode {
  const { t, i18n } = useTranslation()
  const { till, refunds } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const payOut = useStore(refunds.store, state => state.payOuts.get(sale.facts.id))
  const { refund } = sale
  switch (refund.kind) {
    case 'owed':
      return (
        <div className="cash-box cash-box--back" data-testid="give-back">
          <p className="cash-box__label">{t('refund.owed')}</p>
          <output className="cash-box__amount digits">
            <Amount of={refund.amount} />
          </output>
          <p className="cash-box__note">{t('refund.wait')}</p>
        </div>
      )
    case 'paid': {
      const words = paidSays(sale, payOut)
      // The panel beside says it: told twice, it is handed out twice.
      if (words === null) return null
      const when = momentWords(i18n.language, timeZone, refund.at)
      return (
        <div className="cash-box" data-testid="given-back">
          <p className="cash-box__label">{t(words.label)}</p>
          <output className="cash-box__amount digits">
            <Amount of={refund.amount} />
          </output>
          <p className="cash-box__note">{t(words.note, { by: refund.by, when })}</p>
        </div>
      )
    }
    case 'none':
      return (
        <div className="cash-box" data-testid="nothing-owed">
          <p className="cash-box__label">{t('refund.none')}</p>
        </div>
      )
    default:
      return assertNever(refund, 'RefundBox')
  }
}
