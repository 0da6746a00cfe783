import type { ReactNode } from 'react'
import { ToneIcon, type Tone } from './notice.tsx'
import './stat-tile.css'

export type StatTileProps = {
  readonly label: string
  /** The figure, already in words: `$1,250` or `38`. */
  readonly value: string
  /** What explains it: how it compares, how it is made up, or how to mend it. */
  readonly detail?: ReactNode
  readonly icon?: ReactNode
  readonly tone?: Tone
  /** Makes the tile a key. */
  readonly onPress?: () => void
  readonly testId?: string
}

/** One figure with its name: a total of the day, the state of a part of the till. */
export function StatTile(props: StatTileProps): ReactNode {
  const { tone, onPress, testId } = props
  const look = tone === undefined ? 'stat' : `stat stat--${tone}`
  if (onPress === undefined) {
    return (
      <div className={look} data-testid={testId}>
        <Inside {...props} />
      </div>
    )
  }
  return (
    <button type="button" className={`${look} stat--key`} data-testid={testId} onClick={onPress}>
      <Inside {...props} />
    </button>
  )
}

function Inside({ label, value, detail, icon, tone }: StatTileProps): ReactNode {
  return (
    <>
      <span className="stat__label">
        {icon}
        <span>{label}</span>
        {tone !== undefined && (
          <span className="stat__mark">
            <ToneIcon tone={tone} size={22} />
          </span>
        )}
      </span>
      <strong className="stat__value digits">{value}</strong>
      {detail !== undefined && <span className="stat__detail">{detail}</span>}
    </>
  )
}

/** Tiles side by side, as many as fit. */
export function StatTiles({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="stats">{children}</div>
}
