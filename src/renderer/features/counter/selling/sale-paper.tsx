import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { feeOf } from '#shared/domain/fees.ts'
import { readBack } from '#shared/domain/reference.ts'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { isSameName } from '#renderer/text/product-text.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { DigitGroups } from '#renderer/ui/digit-groups.tsx'
import { keepFocus } from '#renderer/ui/keep-focus.ts'
import { Monogram } from '#renderer/ui/monogram.tsx'
import type { Paper } from './paper-of.ts'

/** The sale on paper, filling up step by step, so that nobody has to remember what was chosen. */
export function SalePaper(props: {
  readonly paper: Paper
  /** Below the total: what else is paid with it. */
  readonly children?: ReactNode
}): ReactNode {
  const { paper, children } = props
  const { t } = useTranslation()
  const { tile, sku, reference, face, fee, total } = paper
  const { till, counter } = useStores()
  const several = useStore(counter.store, ({ order }) => order.length > 0)
  const usual = useStore(till.store, ({ settings }) => (sku === null ? null : feeOf(settings, sku)))
  // The charge is said from the first step on; the quote has the last word.
  const shopFee = fee ?? usual
  return (
    // It scrolls where the window is low: then the arrows have to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper scroll" tabIndex={0} onMouseDown={keepFocus} data-testid="sale-paper">
      <div className="paper__head">
        <Monogram name={tile.name} logo={tile.logo} />
        <p className="paper__carrier">{tile.name}</p>
      </div>
      <dl className="paper__rows">
        <Row
          label={t('counter.ticket.product')}
          value={sku?.name}
          hide={sku !== null && isSameName(sku.name, tile.name)}
        />
        <Row label={sku?.reference.label ?? t('counter.reference.phoneFirst')} hide={sku === null}>
          {reference !== null && (
            <>
              <DigitGroups groups={readBack(reference)} size="normal" />
              {paper.scanned && <small className="paper__note">{t('finding.scan.read')}</small>}
            </>
          )}
        </Row>
        <Row label={t('counter.ticket.amount')} value={face === null ? undefined : money(face)} />
        {shopFee !== null && shopFee > 0 && <Row label={t('counter.ticket.fee')} value={money(shopFee)} />}
      </dl>
      {total !== null && (
        <p className="paper__total">
          {several ? t('order.thisSale') : t('counter.ticket.total')}
          <output className="digits">
            <Amount of={total} />
          </output>
        </p>
      )}
      {children}
    </div>
  )
}

function Row(props: {
  readonly label: string
  readonly value?: string | undefined
  readonly hide?: boolean
  readonly children?: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  if (props.hide === true) return null
  const content = props.value ?? props.children
  const pending = content === undefined || content === false
  return (
    <div className={pending ? 'paper__row paper__row--pending' : 'paper__row'}>
      <dt>{props.label}</dt>
      <dd className="digits">{pending ? t('counter.ticket.pending') : content}</dd>
    </div>
  )
}
