import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './chip.css'
import { ToneIcon, type Tone } from './notice.tsx'

/** A short word about something: its state, its kind. Says nothing by colour alone: a tone brings its icon. */
export function Chip(props: {
  readonly children: ReactNode
  readonly tone?: Tone
  readonly icon?: ReactNode
  readonly testId?: string
}): ReactNode {
  const { tone } = props
  const look = tone === undefined ? 'tag' : `tag tag--${tone}`
  return (
    <span className={look} data-testid={props.testId}>
      {props.icon ?? (tone !== undefined && <ToneIcon tone={tone} size={18} />)}
      <span>{props.children}</span>
    </span>
  )
}

export type ToggleChipProps = {
  readonly label: string
  readonly on: boolean
  readonly onToggle: (on: boolean) => void
  readonly icon?: ReactNode
  readonly count?: number
  readonly disabled?: boolean
  readonly testId?: string
}

/** Something to switch on and off among others: a filter, a person, a fault. */
export function ToggleChip(props: ToggleChipProps): ReactNode {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={props.on}
      disabled={props.disabled}
      data-testid={props.testId}
      onClick={() => props.onToggle(!props.on)}
    >
      {/* A tick as well as the colour. */}
      {props.on ? <Check size={20} strokeWidth={2.5} aria-hidden /> : props.icon}
      <span>{props.label}</span>
      {props.count !== undefined && <span className="chip__count digits">{props.count}</span>}
    </button>
  )
}

/** Something that was chosen and can be taken away with one touch, such as a filter of a search. */
export function RemovableChip(props: {
  readonly label: string
  readonly onRemove: () => void
  readonly testId?: string
}): ReactNode {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="chip chip--removable"
      aria-label={t('ui.remove', { what: props.label })}
      data-testid={props.testId}
      onClick={props.onRemove}
    >
      <span>{props.label}</span>
      <X size={18} aria-hidden />
    </button>
  )
}

/** Chips that belong together, named for screen readers. */
export function ChipGroup(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="chips" role="group" aria-label={props.label}>
      {props.children}
    </div>
  )
}
