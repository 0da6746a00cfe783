import FileDown from 'lucide-react/icons/file-down'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { as, type SaleId } from '#shared/domain/ids.ts'
import type { OrderId } from '#shared/domain/order.ts'
import { useStores } from '#renderer/stores.tsx'
import { pdfWords } from '#renderer/text/print-words.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** At a sale that was paid with others: the one ticket of all of them as a file. */
export function OrderPdfLine({ order }: { readonly order: OrderId }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="paper-line" data-testid="order-pdf">
      <OrderPdfNews order={order} />
      <div className="paper-line__actions">
        <OrderPdfKey order={order} label={t('order.status.pdf')} />
      </div>
    </div>
  )
}

/** Saves the ticket of an order as a PDF. */
export function OrderPdfKey(props: { readonly order: OrderId; readonly label: string }): ReactNode {
  const { t } = useTranslation()
  const { orderPapers } = useStores()
  const { order, label } = props
  const busy = useStore(orderPapers.store, state => state.pdfs.get(order)?.kind === 'busy')
  return (
    <Button
      icon={<FileDown size={20} aria-hidden />}
      disabled={busy}
      // An order is named by the first of its sales.
      onPress={() => void orderPapers.savePdf(order, as<SaleId>(order))}
      testId="save-order-pdf"
    >
      {busy ? t('sale.pdf.saving') : label}
    </Button>
  )
}

/** Where the file is, or why there is none. */
export function OrderPdfNews({ order }: { readonly order: OrderId }): ReactNode {
  const { t } = useTranslation()
  const { orderPapers } = useStores()
  const pdf = useStore(orderPapers.store, state => state.pdfs.get(order))
  if (pdf?.kind === 'failed') return <Notice tone="bad">{failureWords(t, pdf.failure)}</Notice>
  if (pdf?.kind !== 'done' || pdf.outcome === null) return null
  return (
    <Notice tone={pdf.outcome.kind === 'saved' ? 'good' : 'bad'} testId="order-pdf-outcome">
      {pdfWords(t, pdf.outcome)}
    </Notice>
  )
}
