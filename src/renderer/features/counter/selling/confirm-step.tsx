import CircleCheck from 'lucide-react/icons/circle-check'
import Pencil from 'lucide-react/icons/pencil'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { readBack } from '#shared/domain/reference.ts'
import { isPhone } from '#shared/domain/sku.ts'
import { useSaleStop } from '#renderer/features/link/use-link.ts'
import { useStores } from '#renderer/stores.tsx'
import { cannotSellWords } from '#renderer/text/link-words.ts'
import { money, spokenMoney } from '#renderer/text/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DigitGroups } from '#renderer/ui/digit-groups.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useArmed } from '#renderer/ui/use-armed.ts'
import { useKeys } from '#renderer/ui/use-keys.ts'
import type { StepAt } from '../step.ts'
import './confirm-step.css'
import { Stage } from './stage.tsx'
import { StopNotice } from './stop-notice.tsx'

/** Read back in pairs with the customer before any cash is taken: nothing sent can be called back. */
export function ConfirmStep({ step }: { step: StepAt<'confirm'> }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const { draft, pricing } = step
  const { sku } = draft.pick
  const groups = readBack(draft.reference)
  return (
    <Stage title={t('counter.confirm.title')}>
      <div className="confirm">
        <div className="confirm__card">
          <div>
            <p className="confirm__label">{sku.reference.label}</p>
            <DigitGroups groups={groups} size={groups.length > 6 ? 'large' : 'huge'} testId="read-back" />
          </div>
          <div className="confirm__money">
            <div>
              <p className="confirm__label">{sku.carrier}</p>
              <p className="confirm__product">{sku.name}</p>
            </div>
            <TotalToPay step={step} />
          </div>
        </div>
        <div className="confirm__notices">
          {pricing.kind === 'quoted' && pricing.quote.referenceUnchecked && (
            <Notice tone="warn">{t('counter.confirm.unchecked')}</Notice>
          )}
          {pricing.kind === 'stopped' || pricing.kind === 'failed' ? (
            <StopNotice pricing={pricing} sku={sku} counter={counter} />
          ) : (
            <Agree ready={pricing.kind === 'quoted'} warn={isPhone(sku)} />
          )}
        </div>
      </div>
    </Stage>
  )
}

function TotalToPay({ step }: { step: StepAt<'confirm'> }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const waking = useStore(till.store, state => state.readiness.kind === 'waking')
  const { pricing } = step
  if (pricing.kind === 'asking') {
    return (
      <p className="confirm__wait" role="status">
        {waking ? t('counter.confirm.waking') : t('counter.confirm.asking')}
      </p>
    )
  }
  if (pricing.kind !== 'quoted') return null
  const { fee, total } = pricing.quote
  return (
    <div>
      <p className="confirm__label">
        {t('counter.confirm.pay')}
        {fee > 0 && ` (${t('counter.ticket.fee')} ${money(fee)})`}
      </p>
      <p className="confirm__total digits" data-testid="total">
        {spokenMoney(total)}
      </p>
    </div>
  )
}

function Agree({ ready, warn }: { ready: boolean; warn: boolean }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const stop = useSaleStop()
  const armed = useArmed() && ready && stop === null
  useKeys({ Enter: () => armed && counter.confirm() })
  return (
    <>
      {warn && <p className="stage__hint">{t('counter.confirm.noUndo')}</p>}
      <div className="confirm__actions">
        <Button size="large" icon={<Pencil size={22} aria-hidden />} onPress={counter.back}>
          {t('common.action.edit')}
        </Button>
        <Button
          look="primary"
          size="large"
          icon={<CircleCheck size={26} aria-hidden />}
          keyHint={t('counter.keys.next')}
          disabled={!armed}
          offBecause={stop === null ? null : cannotSellWords(t, stop)}
          onPress={counter.confirm}
          testId="agree"
        >
          {t('counter.confirm.yes')}
        </Button>
      </div>
    </>
  )
}
