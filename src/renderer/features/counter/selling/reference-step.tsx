import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isPhone } from '#shared/domain/sku.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Keypad } from '#renderer/ui/keypad.tsx'
import type { StepAt } from '../step.ts'
import { EntryField } from './entry-field.tsx'
import { useReferenceWords } from './reference-words.ts'
import { SaleAdvice, WhereItIs } from './sale-advice.tsx'
import { Stage } from './stage.tsx'
import { useNumberKeys } from './use-number-keys.ts'

const PHONE_SLOTS = 10

/** The number or account: typed, scanned or pasted, judged at every key by the product's own rule. */
export function ReferenceStep({ step }: { step: StepAt<'reference'> }): ReactNode {
  const { counter } = useStores()
  const [letters, setLetters] = useState(false)
  const { sku } = step.pick
  const { entry } = step
  const phone = isPhone(sku)
  const words = useReferenceWords(entry, sku.reference.label)
  useNumberKeys()
  return (
    <Stage title={words.title} hint={words.hint} complaint={words.complaint} still>
      <div className="entry">
        <EntryField
          label={sku.reference.label}
          text={entry.text}
          state={words.state}
          note={words.note}
          slots={phone ? PHONE_SLOTS : null}
          grouped
        />
        <div className="entry__help scroll">
          <WhereItIs sku={sku} />
          <SaleAdvice sku={sku} />
        </div>
        <div className="entry__pad">
          <Keypad
            onPress={counter.press}
            onErase={counter.erase}
            onEraseAll={counter.eraseAll}
            corner={phone ? 'clear' : 'letters'}
            letters={letters}
            onToggleLetters={() => setLetters(!letters)}
          />
          <Under step={step} />
        </div>
      </div>
    </Stage>
  )
}

/** The place under the pad, as tall as the one of the second number: its keys lie where these do. */
function Under({ step }: { step: StepAt<'reference'> }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const { entry } = step
  return (
    <Button
      look="primary"
      size="large"
      wide
      disabled={entry.text === ''}
      keyHint={t('counter.keys.next')}
      onPress={counter.finish}
      testId="continue"
    >
      {t('common.action.continue')}
    </Button>
  )
}
