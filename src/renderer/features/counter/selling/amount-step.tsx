import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Keypad } from '#renderer/ui/keypad.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import type { StepAt } from '../step.ts'
import { EntryField } from './entry-field.tsx'
import { Stage } from './stage.tsx'

/** How much of a bill is paid, under the product's own rule and label. */
export function AmountStep({ step }: { step: StepAt<'amount'> }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const { amount } = step.pick.sku
  const label = amount.kind === 'typed' ? amount.label : t('counter.ticket.amount')
  useKeys({
    Enter: counter.finish,
    Backspace: counter.erase,
    Delete: counter.eraseAll,
    other: character => (/[\d.]/.test(character) ? counter.press(character) : undefined),
  })
  const complaint = step.complaint ? t('counter.amount.noMatch', { label }) : null
  return (
    <Stage title={t('counter.amount.title')} complaint={complaint}>
      <div className="entry">
        <EntryField
          label={label}
          text={step.text}
          state={step.complaint ? 'bad' : 'open'}
          note={step.complaint ? { state: 'bad', words: t('counter.amount.bad') } : null}
          slots={null}
          before="$"
          grouped={false}
        />
        <div className="entry__pad">
          <Keypad
            onPress={counter.press}
            onErase={counter.erase}
            onEraseAll={counter.eraseAll}
            corner="point"
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
