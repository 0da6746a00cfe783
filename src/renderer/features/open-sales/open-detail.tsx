import ArrowLeft from 'lucide-react/icons/arrow-left'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isOpen } from '#shared/domain/sale.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import { DecisionNews } from '#renderer/features/review/decision-news.tsx'
import { ReviewPane } from '#renderer/features/review/review-pane.tsx'
import { SaleStatus } from '#renderer/features/sale-status/sale-status.tsx'
import type { SaleCard } from '#renderer/features/sale-status/sales-store.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import './board.css'

/** One sale of the board: its status, or the review that it waits for. */
export function OpenDetail({ card, onBack }: { card: SaleCard; onBack: () => void }): ReactNode {
  const { t } = useTranslation()
  const { sales, refunds } = useStores()
  const { sale, seen } = card
  const { id } = sale.facts
  const owes = owedBack(sale) !== null
  const payingOut = useStore(refunds.store, state => state.payOuts.has(id))
  useKeys({ Escape: () => !payingOut && onBack() })
  const understood = (): void => {
    sales.dismiss(id)
    onBack()
  }
  return (
    <div className="open-detail">
      <div className="open-detail__bar">
        <Button
          icon={<ArrowLeft size={22} aria-hidden />}
          keyHint={t('counter.keys.back')}
          onPress={onBack}
          testId="open-back"
        >
          {t('sale.open.back')}
        </Button>
        <DecisionNews saleId={id} />
      </div>
      <div className="open-detail__body">
        {sale.state === 'review' && !payingOut ? (
          <ReviewPane sale={sale} />
        ) : (
          <SaleStatus
            card={card}
            next={
              !isOpen(sale) &&
              !seen && (
                <Button
                  look={owes ? 'secondary' : 'primary'}
                  size="large"
                  onPress={understood}
                  testId="understood"
                >
                  {owes ? t('refund.later') : t('sale.understood')}
                </Button>
              )
            }
          />
        )}
      </div>
    </div>
  )
}
