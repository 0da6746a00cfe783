import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { differingPlaces } from '#shared/domain/look-alike.ts'
import { readBack } from '#shared/domain/reference.ts'
import { useStores } from '#renderer/stores.tsx'
import { dayWords } from '#renderer/text/time-words.ts'
import './compare-numbers.css'
import type { NumberQuestion } from './number-question.ts'

/** Two numbers in groups one above the other, with the digits that differ in boxes. */
export function CompareNumbers({ question }: { question: NumberQuestion }): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const { typed, known } = question
  const places = new Set(differingPlaces(typed, known.reference))
  const day = dayWords(i18n.language, timeZone, known.lastAt)
  return (
    <div className="compare" data-testid="look-alike">
      <Row label={t('counter.lookAlike.typed')} number={typed} marked={places} testId="read-back" />
      <Row
        label={t('counter.lookAlike.known', { count: known.times, day })}
        number={known.reference}
        marked={places}
        testId="known-number"
      />
      <p className="compare__hint">{t('counter.lookAlike.differs')}</p>
    </div>
  )
}

function Row(props: {
  readonly label: string
  readonly number: string
  readonly marked: ReadonlySet<number>
  readonly testId: string
}): ReactNode {
  const groups = readBack(props.number)
  const starts = groups.map((_, place) => groups.slice(0, place).join('').length)
  const long = groups.length > 6 ? ' compare__number--long' : ''
  return (
    <div>
      <p className="confirm__label">{props.label}</p>
      <p className={`compare__number digits${long}`} data-testid={props.testId}>
        {groups.map((group, at) => (
          // Groups and digits have no identity but their place, and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at}>
            {group.split('').map((digit, place) =>
              props.marked.has((starts[at] ?? 0) + place) ? (
                // oxlint-disable-next-line react/no-array-index-key
                <mark key={place}>{digit}</mark>
              ) : (
                digit
              ),
            )}
          </span>
        ))}
      </p>
    </div>
  )
}
