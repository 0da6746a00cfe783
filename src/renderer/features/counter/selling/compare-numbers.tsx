import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { differingPlaces } from '#shared/domain/look-alike.ts'
import { useStores } from '#renderer/stores.tsx'
import { dayWords } from '#renderer/text/time-words.ts'
import { DifferingNumber, differingWords } from './differing-number.tsx'
import type { NumberQuestion } from './number-question.ts'

/** The typed number over the one known here, with the digits that differ in boxes and named by their place. */
export function CompareNumbers({
  question,
}: {
  question: Extract<NumberQuestion, { kind: 'slip' }>
}): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const { typed, known } = question
  const places = differingPlaces(typed, known.reference)
  const day = dayWords(i18n.language, timeZone, known.lastAt)
  return (
    <div className="compare" data-testid="look-alike">
      <DifferingNumber
        label={t('counter.lookAlike.typed')}
        number={typed}
        places={places}
        testId="read-back"
      />
      <DifferingNumber
        label={t('counter.lookAlike.known', { count: known.times, day })}
        number={known.reference}
        places={places}
        testId="known-number"
      />
      <p className="compare__hint">{differingWords(t, i18n.language, places)}</p>
    </div>
  )
}
