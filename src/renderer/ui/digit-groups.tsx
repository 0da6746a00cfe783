import type { ReactNode } from 'react'
import './digit-groups.css'

/** A number in groups for the eye; screen readers get the groups one after the other. */
export function DigitGroups(props: {
  readonly groups: readonly string[]
  readonly size: 'huge' | 'large' | 'normal'
  readonly testId?: string
}): ReactNode {
  return (
    <span className={`groups groups--${props.size} digits`} data-testid={props.testId}>
      {props.groups.map((group, place) => (
        // Groups have no identity but their place, and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place}>{group}</span>
      ))}
    </span>
  )
}
