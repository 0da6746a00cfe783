import FileDown from 'lucide-react/icons/file-down'
import PrinterIcon from 'lucide-react/icons/printer'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { receiptKindOf } from '#shared/domain/receipt.ts'
import { isOpen, type Sale } from '#shared/domain/sale.ts'
import { owedBack } from '#shared/domain/sale-refund.ts'
import { cameOut } from '#shared/domain/selling.ts'
import { useStores } from '#renderer/stores.tsx'
import { pdfWords, printWords } from '#renderer/text/print-words.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import type { SaleCard } from './sales-store.ts'

/** What became of the paper. A sale never waits for it. */
export function TicketLine(props: {
  readonly card: SaleCard
  /** Its paper came out before this screen was opened. */
  readonly before?: boolean
}): ReactNode {
  const { card, before = false } = props
  const { t } = useTranslation()
  const { sales } = useStores()
  const { sale, pdf } = card
  const underWay = useUnderWay(card)
  const id = sale.facts.id
  return (
    <div className="paper-line" data-testid="ticket-line">
      <PrintState card={card} underWay={underWay} />
      {pdf?.kind === 'done' && (
        <Notice tone={pdf.outcome.kind === 'saved' ? 'good' : 'bad'}>{pdfWords(t, pdf.outcome)}</Notice>
      )}
      {pdf?.kind === 'failed' && <Notice tone="bad">{failureWords(t, pdf.failure)}</Notice>}
      <div className="paper-line__actions">
        <Button
          icon={<PrinterIcon size={20} aria-hidden />}
          disabled={underWay}
          onPress={() => void sales.print(id)}
          testId="print"
        >
          {printLabel(card)}
        </Button>
        <Button
          icon={<FileDown size={20} aria-hidden />}
          disabled={pdf?.kind === 'busy'}
          onPress={() => void sales.savePdf(id)}
          testId="save-pdf"
        >
          {pdf?.kind === 'busy' ? t('sale.pdf.saving') : t('sale.pdf.action')}
        </Button>
      </div>
    </div>
  )

  function printLabel({ sale: shown, print: state }: SaleCard): string {
    const out = !isOpen(shown) && (before || (state?.kind === 'done' && cameOut(state.outcome)))
    // Nothing is printed again while nothing has come out.
    return out ? t('sale.print.reprint') : t(`sale.print.action.${receiptKindOf(shown).kind}`)
  }
}

/** Its paper is on the way to the printer: pressed meanwhile, the key would only make a copy. */
function useUnderWay({ sale, print, origin }: SaleCard): boolean {
  const { till } = useStores()
  const automatic = useStore(
    till.store,
    ({ settings }) => settings.printer.automatic && settings.printer.connection.kind !== 'none',
  )
  const now = useNow(1_000)
  if (print !== null) return print.kind === 'busy'
  return automatic && origin !== 'history' && comesByItself(sale, now)
}

function PrintState({ card, underWay }: { card: SaleCard; underWay: boolean }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const automatic = useStore(
    till.store,
    ({ settings }) => settings.printer.automatic && settings.printer.connection.kind !== 'none',
  )
  const { sale, print } = card
  if (print?.kind === 'done') {
    const tone = cameOut(print.outcome) ? 'good' : 'warn'
    return (
      <Notice tone={tone} testId="print-outcome">
        {printWords(t, print.outcome, receiptKindOf(sale).kind)}
      </Notice>
    )
  }
  if (print?.kind === 'failed') return <Notice tone="warn">{failureWords(t, print.failure)}</Notice>
  if (!underWay && !(isOpen(sale) && automatic)) return null
  return (
    <p className="paper-line__busy" role="status">
      <PrinterIcon size={20} aria-hidden />
      {underWay ? t('sale.print.waiting') : t('sale.print.notYet')}
    </p>
  )
}

/** Longer than any printer takes to say that it is off, ms. */
const PAPER_MS = 40_000

/** True while its ticket must be on the way to the printer. */
function comesByItself(sale: Sale, now: number): boolean {
  const prints = sale.state === 'settled' || owedBack(sale) !== null
  return prints && now - sale.since < PAPER_MS
}
