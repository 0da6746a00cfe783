import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { plain } from '#shared/domain/money.ts'
import { useStores } from '#renderer/stores.tsx'
import { priceTag } from '#renderer/text/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Keypad } from '#renderer/ui/keypad.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { quickAmounts, takesCents } from '../quick-amounts.ts'
import type { StepAt } from '../step.ts'
import './amount-step.css'
import { EntryField, type EntryNote } from './entry-field.tsx'
import { SaleAdvice } from './sale-advice.tsx'
import { Stage } from './stage.tsx'

/** How much is paid, under the product's own rule and label, with a verdict at every key. */
export function AmountStep({ step }: { step: StepAt<'amount'> }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const rules = useStore(counter.store, state => state.rules)
  const { sku } = step.pick
  const label =
    sku.amount.kind === 'typed' && sku.amount.label !== '' ? sku.amount.label : t('counter.ticket.amount')
  const cents = rules === null || takesCents(sku, rules)
  const quick = rules === null ? [] : quickAmounts(sku, rules)
  useKeys({
    Enter: counter.finish,
    Backspace: counter.erase,
    Delete: counter.eraseAll,
    other: character => (/[\d.]/.test(character) ? counter.press(character) : undefined),
  })
  const complaint = step.complaint ? t('counter.amount.noMatch', { label }) : null
  const note = useVerdict(step, cents)
  return (
    <Stage
      title={t('counter.amount.title')}
      hint={t(cents ? 'finding.amount.asOnBill' : 'finding.amount.wholePesos')}
      complaint={complaint}
      still
    >
      <div className="entry">
        <EntryField
          label={label}
          text={step.text}
          state={note?.state ?? 'open'}
          note={note}
          slots={null}
          before="$"
          grouped={false}
        />
        <div className="entry__help scroll">
          {quick.length > 0 && (
            <div
              className="quick"
              role="group"
              aria-label={t('finding.amount.quick')}
              data-testid="quick-amounts"
            >
              {quick.map(amount => (
                <Button key={amount} size="large" onPress={() => counter.write(plain(amount))}>
                  {priceTag(amount)}
                </Button>
              ))}
            </div>
          )}
          <SaleAdvice sku={sku} />
        </div>
        <div className="entry__pad">
          <Keypad
            onPress={counter.press}
            onErase={counter.erase}
            onEraseAll={counter.eraseAll}
            corner={cents ? 'point' : 'clear'}
          />
          <Button
            look="primary"
            size="large"
            wide
            disabled={step.text === ''}
            keyHint={t('counter.keys.next')}
            onPress={counter.finish}
            testId="continue"
          >
            {t('common.action.continue')}
          </Button>
        </div>
      </div>
    </Stage>
  )
}

/** What the product's rule says about the amount so far. Half a number is not wrong yet. */
function useVerdict(step: StepAt<'amount'>, cents: boolean): EntryNote | null {
  const { t } = useTranslation()
  if (step.text === '') return null
  if (step.verdict === 'match') return { state: 'good', words: t('finding.amount.good') }
  if (!cents && step.text.includes('.')) return { state: 'bad', words: t('finding.amount.whole') }
  return step.complaint ? { state: 'bad', words: t('counter.amount.bad') } : null
}
