import Check from 'lucide-react/icons/check'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { useId, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { Select, SelectValue } from 'react-aria-components/Select'
import { SwitchButton, SwitchField } from 'react-aria-components/Switch'
import './choice.css'
import './field.css'
import './menu.css'
import { FieldNote, type FieldProps } from './field.tsx'

export type Option<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** A word about it, under its label; for `look: 'list'`. */
  readonly note?: string
}

export type ChoicesProps<Value extends string> = {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
  /** `row`: segments side by side. `list`: under each other, each with a word about it. */
  readonly look?: 'row' | 'list'
}

/** A few alternatives, all in sight; arrows move between them. Each carries `data-value`. */
export function Choices<Value extends string>(props: ChoicesProps<Value>): ReactNode {
  const id = useId()
  const { look = 'row' } = props
  return (
    <div className="field">
      <span className="field__label" id={id}>
        {props.label}
      </span>
      <RadioGroup
        className={`choices choices--${look}`}
        orientation={look === 'row' ? 'horizontal' : 'vertical'}
        aria-labelledby={id}
        value={props.value}
        onChange={chosen => {
          const option = props.options.find(({ value }) => value === chosen)
          if (option !== undefined) props.onChoose(option.value)
        }}
      >
        {props.options.map(option => (
          <RadioField key={option.value} value={option.value} className="choices__field">
            <RadioButton className="choices__one" data-value={option.value}>
              {look === 'list' && <span className="choices__dot" aria-hidden />}
              <span className="choices__words">
                {option.label}
                {option.note !== undefined && <small>{option.note}</small>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
    </div>
  )
}

export type SelectFieldProps = FieldProps & {
  readonly options: readonly Option<string>[]
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly testId?: string
}

/** One of many, in a list large enough for fingers. Each option carries `data-option` with its value. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const id = useId()
  return (
    <Select
      className="field"
      value={props.value}
      aria-labelledby={`${id}-label`}
      onChange={key => key !== null && props.onChoose(String(key))}
    >
      <span className="field__label" id={`${id}-label`}>
        {props.label}
      </span>
      <Button
        className="field__input select"
        aria-describedby={`${id}-note`}
        data-testid={props.testId}
        data-value={props.value}
      >
        <SelectValue className="select__value" />
        <ChevronDown size={22} aria-hidden />
      </Button>
      <FieldNote id={`${id}-note`} {...props} />
      <Popover className="pop">
        <ListBox className="menu" items={props.options.map(option => ({ ...option, id: option.value }))}>
          {option => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className="menu__entry"
              data-option={option.value}
            >
              <span className="menu__words">
                {option.label}
                {option.note !== undefined && <small>{option.note}</small>}
              </span>
              {option.value === props.value && <Check size={20} strokeWidth={2.5} aria-hidden />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

export type SwitchProps = {
  readonly label: string
  /** What it does while it is on, or why it cannot be. */
  readonly help?: string
  readonly on: boolean
  readonly onToggle: (on: boolean) => void
  readonly disabled?: boolean
  readonly testId?: string
}

/** On or off, at once. */
export function Switch(props: SwitchProps): ReactNode {
  const id = useId()
  return (
    <SwitchField
      className="switch"
      isSelected={props.on}
      isDisabled={props.disabled ?? false}
      aria-describedby={`${id}-note`}
      onChange={props.onToggle}
    >
      <SwitchButton className="switch__button" data-testid={props.testId}>
        <span className="switch__label">{props.label}</span>
        <span className="switch__track" aria-hidden>
          <i />
        </span>
      </SwitchButton>
      <FieldNote id={`${id}-note`} label={props.label} help={props.help} />
    </SwitchField>
  )
}
