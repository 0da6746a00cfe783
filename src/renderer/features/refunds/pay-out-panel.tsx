import Banknote from 'lucide-react/icons/banknote'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Sale } from '#shared/domain/sale.ts'
import { WhoField } from '#renderer/features/people/who-field.tsx'
import { useStores } from '#renderer/stores.tsx'
import { money } from '#renderer/text/money.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { momentWords } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { StepTitle } from '#renderer/ui/step-title.tsx'
import { useArmed } from '#renderer/ui/use-armed.ts'
import { useKeys } from '#renderer/ui/use-keys.ts'
import './pay-out-panel.css'
import { PaidBefore } from './paid-before.tsx'
import { noCashWords, notNotedWords } from './refund-words.ts'
import type { PayOut } from './refunds-store.ts'

export type PayOutPanelProps = {
  readonly sale: Sale
  readonly payOut: PayOut
  /** The sale was made a moment ago, so its change may still be in the cashier's hand. */
  readonly fresh: boolean
}

/** Handing a customer's cash back, step by step. "Hand over" is said once, and only after the ledger has it. */
export function PayOutPanel({ sale, payOut, fresh }: PayOutPanelProps): ReactNode {
  const { t } = useTranslation()
  const { refunds } = useStores()
  const { id } = sale.facts
  const pay = (by: string): void => void refunds.pay(id, by)
  const close = (): void => refunds.close(id)
  const amount = money(sale.facts.total)
  return (
    <section className="pay-out" data-testid="pay-out" data-step={stepOf(payOut)} aria-live="polite">
      {payOut.kind === 'who' && <WhoPays amount={amount} onPay={pay} onCancel={close} />}
      {payOut.kind === 'checking' && (
        <>
          <StepTitle className="pay-out__title">{t('refund.checking')}</StepTitle>
          <p className="pay-out__hint">{t('refund.checkingHint')}</p>
        </>
      )}
      {payOut.kind === 'noting' && <StepTitle className="pay-out__title">{t('refund.noting')}</StepTitle>}
      {payOut.kind === 'before' && (
        <PaidBefore
          sale={payOut.outcome.sale}
          amount={amount}
          onNot={() => void refunds.notPaidBefore(id)}
          onPaid={() => void refunds.paidBefore(id)}
          onCancel={close}
        />
      )}
      {payOut.kind === 'answered' && (
        <Answered sale={sale} payOut={payOut} fresh={fresh} amount={amount} onClose={close} />
      )}
      {payOut.kind === 'not-noted' && <NoCash words={notNotedWords(t, payOut.why)} onClose={close} />}
      {payOut.kind === 'not-ready' && <NoCash words={t('refund.outcome.not-ready')} onClose={close} />}
      {payOut.kind === 'unsure' && (
        <>
          <Notice tone="bad" testId="no-cash">
            <h1>{t('refund.outcome.unsure')}</h1>
            <small>{failureWords(t, payOut.failure)}</small>
          </Notice>
          <div className="pay-out__actions">
            <Button size="large" onPress={close}>
              {t('refund.notNow')}
            </Button>
            <Button look="primary" size="large" onPress={() => void refunds.askAgain(id)} testId="pay-again">
              {t('refund.again')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function stepOf(payOut: PayOut): string {
  return payOut.kind === 'answered' ? payOut.outcome.kind : payOut.kind
}

function WhoPays(props: {
  readonly amount: string
  readonly onPay: (by: string) => void
  readonly onCancel: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const form = useRef<HTMLFormElement>(null)
  // After the title has taken the focus for screen readers: hands on a keyboard type at once. Never a name's own key:
  // Enter led here, and pressed twice or held down it would sign as whoever signed last.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const armed = useArmed()
  const ready = armed && name.trim() !== ''
  useKeys({ Escape: props.onCancel })
  return (
    <form
      ref={form}
      className="pay-out__form"
      onSubmit={event => {
        event.preventDefault()
        if (ready) props.onPay(name)
      }}
    >
      <StepTitle className="pay-out__title">{t('refund.who', { amount: props.amount })}</StepTitle>
      <p className="pay-out__hint">{t('refund.whoHelp')}</p>
      <WhoField label={t('refund.name')} name={name} off={!armed} onName={setName} onPick={props.onPay} />
      <div className="pay-out__actions">
        <Button size="large" onPress={props.onCancel}>
          {t('refund.notNow')}
        </Button>
        <Button
          look="primary"
          size="large"
          disabled={!ready}
          onPress={() => props.onPay(name)}
          testId="pay-refund"
        >
          {t('refund.goOn')}
        </Button>
      </div>
    </form>
  )
}

function Answered(props: {
  readonly sale: Sale
  readonly payOut: Extract<PayOut, { kind: 'answered' }>
  readonly fresh: boolean
  readonly amount: string
  readonly onClose: () => void
}): ReactNode {
  const { t, i18n } = useTranslation()
  const { till, refunds } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const { outcome, by } = props.payOut
  if (outcome.kind !== 'paid') {
    const words = noCashWords(t, outcome, at => momentWords(i18n.language, timeZone, at))
    return <NoCash words={words} onClose={props.onClose} />
  }
  const { change } = props.sale.facts
  return (
    <div className="pay-out__go">
      <div className="pay-out__mark">
        <Banknote size={48} aria-hidden />
      </div>
      <StepTitle className="pay-out__title pay-out__title--go">
        {t('refund.hand', { amount: props.amount })}
      </StepTitle>
      <p className="pay-out__hint">{t('refund.handHint', { by })}</p>
      {props.fresh && change > 0 && (
        <p className="pay-out__hint">{t('refund.handChange', { change: money(change) })}</p>
      )}
      <Button
        look="primary"
        size="large"
        onPress={() => void refunds.handed(props.sale.facts.id)}
        testId="handed"
      >
        {t('refund.handed')}
      </Button>
    </div>
  )
}

function NoCash({ words, onClose }: { words: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <Notice tone="bad" testId="no-cash">
        <h1>{words}</h1>
      </Notice>
      <Button look="primary" size="large" onPress={onClose} testId="no-cash-read">
        {t('sale.understood')}
      </Button>
    </>
  )
}
