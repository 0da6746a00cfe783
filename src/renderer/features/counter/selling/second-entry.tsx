import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import Pencil from 'lucide-react/icons/pencil'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { differingPlaces } from '#shared/domain/look-alike.ts'
import { isPhone } from '#shared/domain/sku.ts'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Keypad } from '#renderer/ui/keypad.tsx'
import type { Pick } from '../step.ts'
import type { SecondStage } from '../reference-entry.ts'
import { DifferingNumber, differingWords } from './differing-number.tsx'
import { EntryField } from './entry-field.tsx'
import { masked } from './masked.ts'
import { useReferenceWords } from './reference-words.ts'
import './second-entry.css'
import { Stage } from './stage.tsx'
import { useNumberKeys } from './use-number-keys.ts'

const PHONE_SLOTS = 10

export type SecondEntryProps = { readonly pick: Pick; readonly entry: SecondStage }

/** The number once more, from the customer's voice: neither the first one nor this one can be copied by eye. */
export function SecondEntry({ pick, entry }: SecondEntryProps): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const { sku } = pick
  const words = useReferenceWords(entry, sku.reference.label)
  useNumberKeys()
  return (
    <Stage title={words.title} hint={words.hint} complaint={words.complaint} still>
      <div className="entry">
        <div className="second__left">
          {entry.mismatch?.shown === true ? (
            <Both first={entry.first} second={entry.mismatch.second} />
          ) : (
            <EntryField
              label={sku.reference.label}
              text={masked(entry.text)}
              state={words.state}
              note={words.note}
              slots={isPhone(sku) ? PHONE_SLOTS : null}
              grouped
            />
          )}
          {entry.mismatch !== null && <Ways shown={entry.mismatch.shown} />}
        </div>
        <div className="entry__pad">
          <Keypad
            onPress={counter.press}
            onErase={counter.erase}
            onEraseAll={counter.eraseAll}
            corner="clear"
          />
          {/* As tall as the key under the pad of the first number: these keys lie where those lay. */}
          <p className="entry__under">{t('counter.reference.goesOn')}</p>
        </div>
      </div>
    </Stage>
  )
}

/** Both numbers of a mismatch. Typing hides them again. */
function Both({ first, second }: { readonly first: string; readonly second: string }): ReactNode {
  const { t, i18n } = useTranslation()
  const places = differingPlaces(first, second)
  return (
    <div className="second__both" data-testid="both-numbers">
      <DifferingNumber label={t('certainty.first')} number={first} places={places} testId="first-number" />
      <DifferingNumber label={t('certainty.second')} number={second} places={places} testId="second-number" />
      <p className="compare__hint">{differingWords(t, i18n.language, places)}</p>
    </div>
  )
}

/** What can be done about two numbers that differ, besides typing the second one again: beside the keys, not among them. */
function Ways({ shown }: { readonly shown: boolean }): ReactNode {
  const { t } = useTranslation()
  const { counter } = useStores()
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="second__ways">
      <Button
        wide
        icon={<Icon size={22} aria-hidden />}
        onPress={() => counter.showBoth(!shown)}
        testId="show-both"
      >
        {shown ? t('certainty.hideBoth') : t('certainty.showBoth')}
      </Button>
      <Button
        wide
        icon={<RotateCcw size={22} aria-hidden />}
        onPress={counter.forgetBoth}
        testId="forget-both"
      >
        {t('certainty.forgetBoth')}
      </Button>
      <Button wide icon={<Pencil size={22} aria-hidden />} onPress={counter.back} testId="correct-first">
        {t('counter.reference.correctFirst')}
      </Button>
    </div>
  )
}
