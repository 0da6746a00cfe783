import type { TFunction } from 'i18next'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Centavos } from '#shared/domain/money.ts'
import { receiptKindOf } from '#shared/domain/receipt.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { codeOf } from '#shared/domain/sale-code.ts'
import { owedBack, unhanded } from '#shared/domain/sale-refund.ts'
import type { TicketPrinted } from '#shared/domain/trail.ts'
import { CodeKeys } from '#renderer/features/gift-code/code-box.tsx'
import { OrderPdfLine } from '#renderer/features/order/order-pdf.tsx'
import { TrailOf } from '#renderer/features/review/trail.tsx'
import { useSaleDetail, type DetailState } from '#renderer/features/review/use-sale-detail.ts'
import { TicketLine } from '#renderer/features/sale-status/ticket-line.tsx'
import { toneOf } from '#renderer/features/sale-status/tone-of.ts'
import '#renderer/features/sale-status/sale-status.css'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { adviceWords, headlineWords } from '#renderer/text/sale-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { ClaimBox } from './claim-box.tsx'
import type { Preview } from './history-store.ts'
import { SaleFacts } from './sale-facts.tsx'

/** One past sale: its paper on the left, what it was and what can be done with it on the right. */
export function TicketPane({ sale, preview }: { sale: Sale; preview: Preview }): ReactNode {
  const { t } = useTranslation()
  const { sales } = useStores()
  const card = useStore(sales.store, state => state.cards.get(sale.facts.id))
  useEffect(() => {
    // Printing and saving report through the sales store; a sale of another day is not in it yet.
    sales.remember(sale)
  }, [sales, sale])
  const detail = useSaleDetail(sale, card?.print ?? null)
  const prints = printsIn(detail)
  const kind = receiptKindOf(sale).kind
  const { order } = sale.facts
  const before = prints?.some(print => print.kind === kind) ?? false
  const atRest = sale.state === 'intent'
  const [advice] = adviceWords(t, sale, { waitedMs: 0, atRest, resends: false })
  return (
    <section className="ticket-pane" data-testid="ticket-pane" data-state={sale.state}>
      <div className="ticket-pane__paper scroll">
        <Paper sale={sale} preview={preview} />
      </div>
      <div className="ticket-pane__side scroll">
        <Notice tone={toneOf(sale)}>
          <strong>{headlineWords(t, sale, atRest)}</strong>
          {advice !== undefined && <small>{advice}</small>}
        </Notice>
        <ToDo sale={sale} />
        {card !== undefined && <TicketLine card={card} before={before} />}
        {order !== null && <OrderPdfLine order={order.id} />}
        {/* Both begin anew with another sale; siblings with one key would be left behind at every change. */}
        {codeOf(sale) !== null && <CodeKeys key={`code ${sale.facts.id}`} sale={sale} offered="again" />}
        <ClaimBox key={`claim ${sale.facts.id}`} saleId={sale.facts.id} />
        <SaleFacts sale={sale} prints={prints?.length ?? null} />
        <TrailOf detail={detail} />
        {!isOpen(sale) && before && <p className="about__ticket">{t('sale.history.copyMark')}</p>}
      </div>
    </section>
  )
}

/** Every paper of it that came out, or may have; null until the ledger was read. */
function printsIn(detail: DetailState): readonly TicketPrinted[] | null {
  if (detail.kind !== 'loaded') return null
  return detail.trail.filter(entry => entry.type === 'ticket.printed')
}

/** What this sale still waits for; it is done on the board. */
function ToDo({ sale }: { sale: Sale }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const owed = owedBack(sale)
  const noted = unhanded(sale)
  if (owed === null && noted === null && sale.state !== 'review') return null
  return (
    <Button
      look="primary"
      size="large"
      wide
      onPress={() => till.go({ kind: 'open', saleId: sale.facts.id })}
      testId="to-do"
    >
      {toDoWords(t, owed, noted !== null)}
    </Button>
  )
}

function toDoWords(t: TFunction, owed: Centavos | null, noted: boolean): string {
  if (noted) return t('refund.wasHanded')
  return owed === null ? t('review.open') : t('refund.begin', { amount: money(owed) })
}

function Paper({ sale, preview }: { sale: Sale; preview: Preview }): ReactNode {
  const { t } = useTranslation()
  switch (preview.kind) {
    case 'loading':
      return <p role="status">{t('sale.history.previewLoading')}</p>
    case 'missing':
      return <p role="status">{t('sale.history.previewMissing')}</p>
    case 'shown':
      return (
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(preview.svg)}`}
          alt={t('sale.history.preview', { ticket: sale.facts.ticket })}
          data-testid="ticket-image"
        />
      )
  }
}
