import ChevronDown from 'lucide-react/icons/chevron-down'
import { useId, type ReactNode } from 'react'
import './field.css'
import { FieldNote, type FieldProps } from './field.tsx'

export type Option<Value extends string> = { readonly value: Value; readonly label: string }

/** A few alternatives side by side, all in sight. */
export function Choices<Value extends string>(props: {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <span className="field__label" id={id}>
        {props.label}
      </span>
      <div className="choices" role="radiogroup" aria-labelledby={id}>
        {props.options.map(option => (
          <button
            key={option.value}
            type="button"
            role="radio"
            className="choices__one"
            aria-checked={option.value === props.value}
            data-value={option.value}
            onClick={() => props.onChoose(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </div>
  )
}

/** One of many, in the system's own list. */
export function SelectField(
  props: FieldProps & {
    readonly options: readonly Option<string>[]
    readonly value: string
    readonly onChoose: (value: string) => void
    readonly testId?: string
  },
): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {props.label}
      </label>
      <div className="field__box">
        <select
          id={id}
          className="field__input"
          value={props.value}
          aria-describedby={`${id}-note`}
          data-testid={props.testId}
          onChange={event => props.onChoose(event.target.value)}
        >
          {props.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="field__chevron">
          <ChevronDown size={22} aria-hidden />
        </span>
      </div>
      <FieldNote id={`${id}-note`} {...props} />
    </div>
  )
}

/** On or off, at once visible. */
export function Switch(props: {
  readonly label: string
  readonly on: boolean
  readonly onToggle: (on: boolean) => void
}): ReactNode {
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={props.on}
      onClick={() => props.onToggle(!props.on)}
    >
      {props.label}
      <span className="switch__track" aria-hidden>
        <i />
      </span>
    </button>
  )
}
