import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { readBack } from '#shared/domain/reference.ts'
import './compare-numbers.css'

export type DifferingNumberProps = {
  readonly label: string
  readonly number: string
  /** Places from the left, from 0, at which it differs from the number it is compared with. */
  readonly places: readonly number[]
  readonly testId: string
}

/** A number in groups whose differing digits stand in boxes: a shape, so that no colour is needed to find them. */
export function DifferingNumber({ label, number, places, testId }: DifferingNumberProps): ReactNode {
  const marked = new Set(places)
  const groups = readBack(number)
  const starts = groups.map((_, place) => groups.slice(0, place).join('').length)
  const long = groups.length > 6 ? ' compare__number--long' : ''
  return (
    <div>
      <p className="compare__label">{label}</p>
      <p className={`compare__number digits${long}`} data-testid={testId}>
        {groups.map((group, at) => (
          // Groups and digits have no identity but their place, and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at}>
            {group.split('').map((digit, place) =>
              marked.has((starts[at] ?? 0) + place) ? (
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

/** Which digits differ, in words: what the boxes say, for whoever does not see them. */
export function differingWords(t: TFunction, language: string, places: readonly number[]): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return t('certainty.differs', {
    count: places.length,
    places: list.format(places.map(place => String(place + 1))),
  })
}
