import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SaleStop } from '#shared/domain/selling.ts'
import type { Sku } from '#shared/domain/sku.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { money } from '#renderer/text/money.ts'
import { stopWords } from '#renderer/text/sale-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { Counter } from '../counter-store.ts'
import type { Pricing } from '../step.ts'
import { TwinStop } from './twin-stop.tsx'

export type StopNoticeProps = {
  readonly pricing: Extract<Pricing, { kind: 'stopped' | 'failed' }>
  readonly sku: Sku
  readonly counter: Pick<Counter, 'back' | 'next' | 'quoteAgain' | 'acceptNewPrice'>
}

/** Why the sale does not begin, and the one or two things that can be done about it. */
export function StopNotice({ pricing, sku, counter }: StopNoticeProps): ReactNode {
  const { t } = useTranslation()
  if (pricing.kind === 'failed') {
    return (
      <>
        <Notice tone="bad" testId="stop">
          {failureWords(t, pricing.failure)}
        </Notice>
        <Choices again={counter.quoteAgain} back={counter.back} />
      </>
    )
  }
  const { stop, cashInHand } = pricing
  return (
    <>
      <Notice tone={stop.kind === 'not-ready' ? 'wait' : 'bad'} testId="stop">
        <strong>{stopWords(t, stop, sku)}</strong>
        {cashInHand && <small>{t('counter.cash.returnCash')}</small>}
      </Notice>
      {stop.kind === 'twin' && <TwinStop stop={stop} onReopen={cashInHand ? null : counter.quoteAgain} />}
      <StopChoices stop={stop} cashInHand={cashInHand} counter={counter} />
    </>
  )
}

function StopChoices({
  stop,
  cashInHand,
  counter,
}: { readonly stop: SaleStop; readonly cashInHand: boolean } & Pick<StopNoticeProps, 'counter'>): ReactNode {
  const { t } = useTranslation()
  switch (stop.kind) {
    case 'price-changed':
      return (
        <div className="confirm__actions">
          <Button size="large" onPress={counter.next}>
            {t('common.action.cancel')}
          </Button>
          <Button look="primary" size="large" onPress={counter.acceptNewPrice} testId="accept-price">
            {t('counter.confirm.newPrice', { total: money(stop.quote.total) })}
          </Button>
        </div>
      )
    case 'sku-vanished':
    case 'not-in-pesos':
      return (
        <Button look="primary" size="large" wide onPress={counter.next}>
          {t('counter.confirm.otherProduct')}
        </Button>
      )
    case 'reference-invalid':
    case 'amount-invalid':
      return (
        <Button look="primary" size="large" wide onPress={counter.back}>
          {t('common.action.edit')}
        </Button>
      )
    case 'twin-in-order':
      // Asking again could only be refused again; the way out is to take one of the two away.
      return <Correct onPress={counter.back} />
    case 'twin':
      // It is asked again by itself once that can help, except while cash has to go back first.
      if (!cashInHand) return <Correct onPress={counter.back} />
      return <Choices again={counter.quoteAgain} back={counter.back} />
    case 'quote-expired':
    case 'cash-short':
    case 'ledger':
    case 'no-connection':
    case 'no-token':
    case 'not-ready':
      return <Choices again={counter.quoteAgain} back={counter.back} />
  }
}

function Correct({ onPress }: { readonly onPress: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <Button size="large" wide onPress={onPress}>
      {t('common.action.edit')}
    </Button>
  )
}

function Choices(props: { readonly again: () => Promise<void>; readonly back: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="confirm__actions">
      <Button size="large" onPress={props.back}>
        {t('common.action.back')}
      </Button>
      <Button look="primary" size="large" onPress={() => void props.again()} testId="quote-again">
        {t('counter.confirm.again')}
      </Button>
    </div>
  )
}
