import Check from 'lucide-react/icons/check'
import PrinterIcon from 'lucide-react/icons/printer'
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { receiptKindOf } from '#shared/domain/receipt.ts'
import { readBack } from '#shared/domain/reference.ts'
import type { Sale } from '#shared/domain/sale.ts'
import { cameOut } from '#shared/domain/selling.ts'
import { useCarrierLogo } from '#renderer/features/catalog/use-carrier-logo.ts'
import type { SaleCard } from '#renderer/features/sale-status/sales-store.ts'
import { toneOf } from '#renderer/features/sale-status/tone-of.ts'
import { printWords } from '#renderer/text/print-words.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { money } from '#renderer/text/money.ts'
import { ageWords } from '#renderer/text/time-words.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'
import { ToneIcon } from '#renderer/ui/notice.tsx'

/** Groups of a reference that fit a row; the beginning of a longer one is left out. */
const SHOWN_GROUPS = 5

export type BoardRowProps = {
  readonly sale: Sale
  /** What became of the slip that was asked for last. */
  readonly print: SaleCard['print']
  /** What happens next, in words. */
  readonly next: string
  /** How long ago it was confirmed, ms. */
  readonly ageMs: number
  readonly onOpen: () => void
  /** Prints the slip of a sale that is still under way. */
  readonly onSlip: () => void
}

/** One sale on the board: what, for whom, how it stands, what comes next, how much and since when. */
export function BoardRow({ sale, print, next, ageMs, onOpen, onSlip }: BoardRowProps): ReactNode {
  const { t } = useTranslation()
  const { facts, state } = sale
  const tone = toneOf(sale)
  const hasSlip = receiptKindOf(sale).kind === 'in-progress'
  return (
    <li className="board__item">
      <button
        type="button"
        className="board-row"
        data-state={state}
        data-ticket={facts.ticket}
        onClick={onOpen}
      >
        <Monogram name={facts.sku.carrier} logo={useCarrierLogo(facts.sku.carrier)} size="small" />
        <span className="board-row__what">
          <strong>{facts.sku.name}</strong>
          <span className="digits">
            {readBack(facts.reference).slice(-SHOWN_GROUPS).join(' ')} · {facts.ticket}
          </span>
        </span>
        <span className={`board-row__state board-row__state--${tone}`}>
          <strong>
            <ToneIcon tone={tone} size={20} />
            {t(`sale.state.${state}`)}
          </strong>
          <span className="digits" data-testid="next">
            {next}
          </span>
        </span>
        <span className="board-row__money digits">
          <strong>{money(facts.total)}</strong>
          <span>{ageWords(t, ageMs)}</span>
        </span>
        <ChevronRight size={22} className="board-row__more" aria-hidden />
      </button>
      {hasSlip && (
        <button
          type="button"
          className="board__slip"
          aria-label={t('sale.open.slip', { ticket: facts.ticket })}
          title={t('sale.print.action.in-progress')}
          data-testid="slip"
          disabled={print?.kind === 'busy'}
          onClick={onSlip}
        >
          {isOut(print) ? <Check size={24} aria-hidden /> : <PrinterIcon size={24} aria-hidden />}
        </button>
      )}
      {hasSlip && <SlipNews print={print} />}
    </li>
  )
}

function isOut(print: SaleCard['print']): boolean {
  return print?.kind === 'done' && cameOut(print.outcome)
}

/** How the printing of the slip went, under its row. */
function SlipNews({ print }: { print: SaleCard['print'] }): ReactNode {
  const { t } = useTranslation()
  if (print === null) return null
  const bad = print.kind === 'failed' || (print.kind === 'done' && !isOut(print))
  const words =
    print.kind === 'busy'
      ? t('sale.print.waiting')
      : print.kind === 'failed'
        ? failureWords(t, print.failure)
        : printWords(t, print.outcome, 'in-progress')
  return (
    <p className={bad ? 'board__news board__news--bad' : 'board__news'} role="status">
      {words}
    </p>
  )
}
