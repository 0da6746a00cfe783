import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import { useId, type ReactNode } from 'react'
import './field.css'

export type FieldProps = {
  readonly label: string
  readonly help?: string | undefined
  /** What is wrong with it, in a sentence. */
  readonly problem?: string | undefined
  /** What is right with it, once that is worth saying. */
  readonly praise?: string | undefined
}

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  /** Dots instead of letters. */
  readonly secret?: boolean
  readonly end?: ReactNode
  readonly maxLength?: number
  readonly lines?: number
  readonly numeric?: boolean
  /** Enter in its one line. */
  readonly onEnter?: (() => void) | undefined
  readonly testId?: string
}

/** One line (or several) of text with its label, help and what is wrong with it. */
export function TextField(props: TextFieldProps): ReactNode {
  const id = useId()
  const shared = {
    id,
    className: 'field__input',
    value: props.value,
    spellCheck: false,
    autoComplete: 'off',
    maxLength: props.maxLength,
    'aria-invalid': props.problem !== undefined,
    'aria-describedby': `${id}-note`,
    'data-testid': props.testId,
  }
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {props.label}
      </label>
      <div className={props.end === undefined ? 'field__box' : 'field__box field__box--ended'}>
        {props.lines === undefined ? (
          <input
            {...shared}
            type={props.secret === true ? 'password' : 'text'}
            inputMode={props.numeric === true ? 'decimal' : 'text'}
            onChange={event => props.onChange(event.target.value)}
            onKeyDown={event => event.key === 'Enter' && !event.nativeEvent.isComposing && props.onEnter?.()}
          />
        ) : (
          <textarea {...shared} rows={props.lines} onChange={event => props.onChange(event.target.value)} />
        )}
        {props.end !== undefined && <span className="field__end">{props.end}</span>}
      </div>
      <FieldNote id={`${id}-note`} {...props} />
    </div>
  )
}

/** The sentence under a field: a problem before praise before help. */
export function FieldNote(props: FieldProps & { readonly id: string }): ReactNode {
  const { id, help, problem, praise } = props
  if (problem !== undefined) {
    return (
      <p id={id} className="field__problem" role="alert">
        <CircleAlert size={18} aria-hidden />
        {problem}
      </p>
    )
  }
  if (praise !== undefined) {
    return (
      <p id={id} className="field__problem field__problem--good" role="status">
        <CircleCheck size={18} aria-hidden />
        {praise}
      </p>
    )
  }
  return help === undefined ? (
    <span id={id} hidden />
  ) : (
    <p id={id} className="field__help">
      {help}
    </p>
  )
}
