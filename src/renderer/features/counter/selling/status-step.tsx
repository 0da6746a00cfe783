import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { SaleId } from '#shared/domain/ids.ts'
import { isOpen } from '#shared/domain/sale.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import { KeepCustomer } from '#renderer/features/customers/keep-customer.tsx'
import { SaleStatus } from '#renderer/features/sale-status/sale-status.tsx'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import Hourglass from 'lucide-react/icons/hourglass'

/** The sale just made, to its end, and the way to the next one. */
export function StatusStep({ saleId }: { saleId: SaleId }): ReactNode {
  const { t } = useTranslation()
  const { counter, sales, refunds } = useStores()
  const card = useStore(sales.store, state => state.cards.get(saleId))
  const ended = card !== undefined && !isOpen(card.sale)
  const owes = card !== undefined && owedBack(card.sale) !== null
  const payingOut = useStore(refunds.store, state => state.payOuts.has(saleId))
  const next = (): void => {
    // Leaving an ended sale means its end was seen; an open one stays in the strip.
    if (ended) sales.dismiss(saleId)
    counter.next()
  }
  const done = ended && !owes
  const other = t('counter.keys.other')
  // Enter is pressed from habit: it leaves only what is done.
  const leave = (): void => {
    if (!payingOut) next()
  }
  useKeys({
    Enter: () => done && leave(),
    [other]: () => !done && leave(),
    [other.toLowerCase()]: () => !done && leave(),
  })
  if (card === undefined) {
    return <EmptyState icon={<Hourglass size={40} aria-hidden />} title={t('sale.findOut')} />
  }
  return (
    <SaleStatus
      card={card}
      next={
        <>
          <KeepCustomer sale={card.sale} />
          <Button
            look={done ? 'primary' : 'secondary'}
            size="large"
            keyHint={done ? t('counter.keys.next') : other}
            onPress={next}
            testId="next-sale"
          >
            {owes ? t('refund.later') : ended ? t('sale.next') : t('sale.serveAnother')}
          </Button>
        </>
      }
    />
  )
}
