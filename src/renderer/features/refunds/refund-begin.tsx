import Banknote from 'lucide-react/icons/banknote'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { owedBack, unhanded } from '#shared/domain/sale-refund.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'

/** The way to the pay-out of a sale that owes money, or the end of one that was cut short; nothing for any other. */
export function RefundBegin({ sale }: { sale: Sale }): ReactNode {
  const { t } = useTranslation()
  const { refunds } = useStores()
  const owed = owedBack(sale)
  const begin = (): void => refunds.begin(sale.facts.id)
  useKeys(owed === null ? {} : { Enter: begin })
  if (unhanded(sale) !== null) {
    return (
      <Button
        look="primary"
        size="large"
        onPress={() => void refunds.handed(sale.facts.id)}
        testId="refund-handed"
      >
        {t('refund.hasIt')}
      </Button>
    )
  }
  if (owed === null) return null
  return (
    <Button
      look="primary"
      size="large"
      icon={<Banknote size={24} aria-hidden />}
      keyHint={t('counter.keys.next')}
      onPress={begin}
      testId="refund-begin"
    >
      {t('refund.begin', { amount: money(owed) })}
    </Button>
  )
}
