import CircleCheck from 'lucide-react/icons/circle-check'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isPhone } from '#shared/domain/sku.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Keypad } from '#renderer/ui/keypad.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { usePaste } from '#renderer/ui/use-paste.ts'
import type { ReferenceEntry } from '../reference-entry.ts'
import type { StepAt } from '../step.ts'
import { EntryField, type EntryState } from './entry-field.tsx'
import { Stage } from './stage.tsx'

const PHONE_SLOTS = 10

/** The number or account: typed, scanned or pasted, judged at every key by the product's own rule. */
export function ReferenceStep({ step }: { step: StepAt<'reference'> }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const [letters, setLetters] = useState(false)
  const { sku } = step.pick
  const { entry } = step
  const phone = isPhone(sku)
  useKeys({
    Enter: counter.finish,
    Backspace: counter.erase,
    Delete: counter.eraseAll,
    other: character => (/[\p{L}\p{N}]/u.test(character) ? counter.press(character) : undefined),
  })
  usePaste(counter.write)
  const titles = {
    once: t('counter.reference.once', { label: sku.reference.label }),
    first: t('counter.reference.phoneFirst'),
    second: t('counter.reference.phoneSecond'),
  }
  const hints = {
    once: t('counter.reference.onceHint'),
    first: t('counter.reference.firstHint'),
    second: t('counter.reference.secondHint'),
  }
  return (
    <Stage title={titles[entry.stage]} hint={hints[entry.stage]}>
      <div className="entry">
        <div className="entry__field">
          {entry.stage === 'second' && <FirstHidden />}
          <EntryField
            label={sku.reference.label}
            text={entry.text}
            state={stateOf(entry)}
            slots={phone ? PHONE_SLOTS : null}
            grouped
          />
          <Complaint entry={entry} label={sku.reference.label} onCorrect={counter.back} />
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
          {entry.stage !== 'second' && (
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
          )}
        </div>
      </div>
    </Stage>
  )
}

function stateOf(entry: ReferenceEntry): EntryState {
  if (entry.stage === 'second') return entry.mismatch ? 'bad' : 'open'
  if (entry.verdict === 'match') return 'good'
  return entry.complaint ? 'bad' : 'open'
}

function FirstHidden(): ReactNode {
  const { t } = useTranslation()
  return (
    <p className="entry__first">
      <CircleCheck size={20} aria-hidden />
      {t('counter.reference.hidden')}
      <span aria-hidden>•• •• •• •• ••</span>
    </p>
  )
}

function Complaint(props: {
  readonly entry: ReferenceEntry
  readonly label: string
  readonly onCorrect: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { entry, label, onCorrect } = props
  if (entry.stage === 'second') {
    if (!entry.mismatch) return null
    const correct = <Button onPress={onCorrect}>{t('common.action.edit')}</Button>
    return (
      <Notice tone="bad" action={correct} testId="mismatch">
        {t('counter.reference.mismatch')}
      </Notice>
    )
  }
  if (entry.verdict === 'pattern-broken' && entry.text !== '') {
    return <Notice tone="warn">{t('counter.reference.unchecked')}</Notice>
  }
  if (!entry.complaint) return null
  return (
    <Notice tone="bad" testId="no-match">
      {t('counter.reference.noMatch', { label })}
    </Notice>
  )
}
