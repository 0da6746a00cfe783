import PrinterIcon from 'lucide-react/icons/printer'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { OrderPart } from '#shared/domain/order.ts'
import { useStores } from '#renderer/stores.tsx'
import { printWords } from '#renderer/text/print-words.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { OrderPdfKey, OrderPdfNews } from './order-pdf.tsx'

/** What became of the one ticket of an order. Its sales never wait for it. */
export function OrderPaperLine(props: { readonly order: OrderPart; readonly open: boolean }): ReactNode {
  const { t } = useTranslation()
  const { orderPapers, till } = useStores()
  const { order, open } = props
  const print = useStore(orderPapers.store, state => state.prints.get(order.id))
  const automatic = useStore(till.store, ({ settings }) => settings.printer.automatic)
  const outcome = print?.kind === 'done' ? print.outcome : null
  const busy = print?.kind === 'busy'
  return (
    <div className="paper-line" data-testid="order-paper">
      {outcome !== null && (
        <Notice tone={outcome.kind === 'printed' ? 'good' : 'warn'} testId="print-outcome">
          {printWords(t, outcome, open ? 'order-in-progress' : 'order')}
        </Notice>
      )}
      {print?.kind === 'failed' && <Notice tone="warn">{failureWords(t, print.failure)}</Notice>}
      <OrderPdfNews order={order.id} />
      {open && automatic && (
        <p className="paper-line__busy" role="status">
          <PrinterIcon size={20} aria-hidden />
          {t('order.status.byItself')}
        </p>
      )}
      <div className="paper-line__actions">
        <Button
          icon={<PrinterIcon size={20} aria-hidden />}
          disabled={busy}
          onPress={() => void orderPapers.print(order.id, as<SaleId>(order.id))}
          testId="print-order"
        >
          {busy
            ? t('sale.print.waiting')
            : outcome?.kind === 'printed' && !open
              ? t('sale.print.reprint')
              : open
                ? t('order.status.slip')
                : t('order.status.print')}
        </Button>
        <OrderPdfKey order={order.id} label={t('sale.pdf.action')} />
      </div>
    </div>
  )
}
