import ReceiptText from 'lucide-react/icons/receipt-text'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isOpen } from '#shared/domain/sale.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import type { SaleStop } from '#shared/domain/selling.ts'
import { useStores } from '#renderer/stores.tsx'
import { countdown } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNow } from '#renderer/ui/use-now.ts'

type Twin = Extract<SaleStop, { kind: 'twin' }>

export type TwinStopProps = {
  readonly stop: Twin
  /** Asks for the price again; left out while the cashier holds cash that has to go back first. */
  readonly onReopen: (() => Promise<void>) | null
}

/** How long the same sale is still refused, and the earlier one. Opens by itself when the time has come. */
export function TwinStop({ stop, onReopen }: TwinStopProps): ReactNode {
  const { t } = useTranslation()
  const now = useNow(250)
  useReopening(stop, onReopen)
  const left = stop.until - now
  return (
    <div className="twin" data-testid="twin">
      {left > 0 ? (
        <p className="twin__wait">
          {t('counter.confirm.twinWait')}
          <output className="twin__clock digits" role="timer" data-testid="twin-clock">
            {countdown(left)}
          </output>
          {onReopen !== null && <small>{t('counter.confirm.twinOpens')}</small>}
        </p>
      ) : (
        <p className="twin__wait">{t('counter.confirm.twinUntilDone', { ticket: stop.ticket })}</p>
      )}
      <ShowEarlier stop={stop} />
    </div>
  )
}

function ShowEarlier({ stop }: { stop: Twin }): ReactNode {
  const { t } = useTranslation()
  const { till, sales } = useStores()
  const card = useStore(sales.store, state => state.cards.get(stop.saleId))
  const onBoard = card !== undefined && (isOpen(card.sale) || owedBack(card.sale) !== null)
  return (
    <Button
      icon={<ReceiptText size={22} aria-hidden />}
      onPress={() => till.go({ kind: onBoard ? 'open' : 'history', saleId: stop.saleId })}
      testId="twin-earlier"
    >
      {t('counter.confirm.twinShow', { ticket: stop.ticket })}
    </Button>
  )
}

/** A timer may ring a moment early by the wall clock, ms. */
const SLACK_MS = 100

function useReopening(stop: Twin, onReopen: TwinStopProps['onReopen']): void {
  const { sales } = useStores()
  const reopen = useEffectEvent(() => void onReopen?.())
  useEffect(() => {
    const waitMs = stop.until - Date.now()
    if (waitMs > 0) {
      const timer = setTimeout(() => reopen(), waitMs + SLACK_MS)
      return () => clearTimeout(timer)
    }
    // The time is over and the earlier sale is not: asking again before it ends would only be refused again.
    return sales.store.subscribe(({ cards }, before) => {
      const was = before.cards.get(stop.saleId)
      const is = cards.get(stop.saleId)
      if (was !== undefined && is !== undefined && isOpen(was.sale) && !isOpen(is.sale)) reopen()
    })
  }, [stop, sales])
}
