import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { subtract, ZERO, type Centavos } from '#shared/domain/money.ts'
import { useSaleStop } from '#renderer/features/link/use-link.ts'
import { sumOf } from '#renderer/features/order/order-item.ts'
import { useStores } from '#renderer/stores.tsx'
import { cannotSellWords } from '#renderer/text/link-words.ts'
import { money } from '#renderer/text/money.ts'
import { Amount } from '#renderer/ui/amount.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import type { StepAt } from '../step.ts'
import { gathered } from '../tendering.ts'
import { CashChoices } from './cash-choices.tsx'
import { CashPad } from './cash-pad.tsx'
import './cash-step.css'
import { Stage } from './stage.tsx'

/** What the customer hands over. A note's key submits at once; any other amount is typed. */
export function CashStep({ step }: { step: StepAt<'cash'> }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const { quote, tender } = step
  const others = useStore(counter.store, state => state.order)
  const due = sumOf(others, quote) ?? quote.total
  const stop = useSaleStop()
  const offBecause = stop === null ? null : cannotSellWords(t, stop)
  const doubted = 'doubted' in tender && tender.doubted ? gathered(tender) : null
  useKeys({
    Enter: () => offBecause === null && void counter.payTyped(),
    Backspace: tender.kind === 'counting' ? counter.takeBack : counter.erase,
    Delete: counter.eraseAll,
    other: character => (/[\d.]/.test(character) ? counter.press(character) : undefined),
  })
  return (
    <Stage
      title={t('counter.cash.title')}
      complaint={doubted === null ? null : doubtWords(t, doubted, due)}
      hint={
        tender.kind === 'counting'
          ? t('order.cash.countHint')
          : tender.kind === 'choosing' || tender.kind === 'submitting'
            ? t('counter.cash.hint')
            : undefined
      }
    >
      <div className="cash" data-tender={tender.kind}>
        <p className="cash__due">
          {others.length === 0 ? t('counter.confirm.pay') : t('order.cash.for', { count: others.length + 1 })}
          <strong className="digits" data-testid="total">
            <Amount of={due} />
          </strong>
        </p>
        {tender.kind === 'typing' ? (
          <CashPad total={due} tender={tender} counter={counter} offBecause={offBecause} />
        ) : tender.kind === 'unsure' ? (
          <Unsure words={failureWords(t, tender.failure)} onAsk={() => void counter.payAgain()} />
        ) : (
          <CashChoices total={due} tender={tender} offBecause={offBecause} counter={counter} />
        )}
      </div>
    </Stage>
  )
}

/** Asked before the change of an amount that nobody hands over is paid out. */
function doubtWords(t: TFunction, cash: Centavos, due: Centavos): string {
  return t('counter.cash.doubt', { cash: money(cash), change: money(subtract(cash, due) ?? ZERO) })
}

/** Nobody answered the submit: asking again is safe, collecting again is not. */
function Unsure({ words, onAsk }: { words: string; onAsk: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="confirm__notices">
      <Notice tone="warn" testId="unsure">
        <strong>{t('counter.cash.unsure')}</strong>
        <small>{words}</small>
      </Notice>
      <Button look="primary" size="large" wide onPress={onAsk}>
        {t('counter.cash.ask')}
      </Button>
    </div>
  )
}
