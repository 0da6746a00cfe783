import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/assert-never.ts'
import { HoldKey } from '#renderer/features/order/hold-keys.tsx'
import { draftKey } from '#renderer/features/order/order-item.ts'
import { OrderLines } from '#renderer/features/order/order-lines.tsx'
import { OrderStatus } from '#renderer/features/order/order-status.tsx'
import { useStores } from '#renderer/stores.tsx'
import { useScanner } from '#renderer/scanner/use-scanner.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import type { Step } from '../step.ts'
import { AmountStep } from './amount-step.tsx'
import { CashStep } from './cash-step.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { ProductsStep } from './products-step.tsx'
import { ReferenceStep } from './reference-step.tsx'
import { SalePaper } from './sale-paper.tsx'
import { SecondEntry } from './second-entry.tsx'
import './selling.css'
import { paperOf } from './paper-of.ts'
import { StatusStep } from './status-step.tsx'

/** A step after the carrier was chosen. */
export type SellingStep = Exclude<Step, { at: 'carriers' }>

/** The sale on the left as it grows, the question of the moment on the right. */
export function SellingScreen({ step }: { step: SellingStep }): ReactNode {
  const { counter } = useStores()
  /** The step on which a code was read that means nothing there. */
  const [unused, setUnused] = useState<SellingStep | null>(null)
  const began = useRef<Step['at']>(step.at)
  useScanner({
    keep: () => {
      // As it is, not as it was drawn: keys come faster than pictures.
      const before = counter.store.getState().step
      began.current = before.at
      return () => counter.bringBack(before)
    },
    onScan: scan => setUnused(counter.takeScan(scan, began.current).kind === 'not-here' ? step : null),
  })
  if (step.at === 'status') return <StatusStep saleId={step.saleId} />
  if (step.at === 'order-status') return <OrderStatus ids={step.sales} />
  return <Making step={step} unusedScan={unused !== null && unused.at === step.at} />
}

/** A step on which the sale is still being made. */
type MakingStep = Exclude<SellingStep, { at: 'status' | 'order-status' }>
type MakingProps = { readonly step: MakingStep; readonly unusedScan: boolean }

function Making({ step, unusedScan }: MakingProps): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  useKeys({ Escape: counter.back })
  // After the press of a cash key nothing can be taken back, and the button says so by being off.
  const locked = step.at === 'cash' && (step.tender.kind === 'submitting' || step.tender.kind === 'unsure')
  return (
    <div className="selling" data-step={step.at}>
      <aside className="selling__side" aria-label={t('counter.ticket.title')}>
        <div className="selling__back">
          <Button
            icon={<ArrowLeft size={22} aria-hidden />}
            keyHint={t('counter.keys.back')}
            disabled={locked}
            onPress={counter.back}
            testId="back"
          >
            {t('common.action.back')}
          </Button>
          <HoldKey />
        </div>
        {unusedScan && (
          <Notice tone="warn" testId="scan-unused">
            {t('finding.scan.notHere')}
          </Notice>
        )}
        <SalePaper paper={paperOf(step)}>
          <OrderLines locked={locked} />
        </SalePaper>
      </aside>
      <Question step={step} />
    </div>
  )
}

function Question({ step }: { step: MakingStep }): ReactNode {
  switch (step.at) {
    case 'products':
      return <ProductsStep step={step} />
    case 'reference':
      return step.entry.stage === 'second' ? (
        <SecondEntry pick={step.pick} entry={step.entry} />
      ) : (
        <ReferenceStep step={step} />
      )
    case 'amount':
      return <AmountStep step={step} />
    case 'confirm':
      // Another number is another question: the press that answered the one before must not answer it too.
      return <ConfirmStep key={draftKey(step.draft)} step={step} />
    case 'cash':
      return <CashStep step={step} />
    default:
      return assertNever(step, 'Question')
  }
}
