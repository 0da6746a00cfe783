import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Keypad } from './keypad.tsx'
import { FieldNote } from './field.tsx'
import './pin-pad.css'
import { useKeys } from './use-keys.ts'

export type PinPadProps = {
  readonly label: string
  /** How many digits a PIN has. */
  readonly length: number
  /** All digits are there. They are emptied at once: a PIN never stays on the screen. */
  readonly onPin: (pin: string) => void
  /** Why the last one did not do, or how long to wait. */
  readonly problem?: string | undefined
  /** It is being checked, or nothing may be tried for now. */
  readonly off?: boolean
}

/** A PIN by finger or keyboard, shown as dots; what was typed is never drawn, read aloud or kept. */
export function PinPad(props: PinPadProps): ReactNode {
  const { t } = useTranslation()
  const { length, onPin, off = false } = props
  const [digits, setDigits] = useState('')
  const type = (digit: string): void => {
    if (off || !/^\d$/.test(digit)) return
    const pin = digits + digit
    setDigits(pin.length < length ? pin : '')
    if (pin.length === length) onPin(pin)
  }
  const erase = (): void => setDigits(typed => typed.slice(0, -1))
  useKeys({ Backspace: erase, Delete: () => setDigits(''), other: type })
  return (
    <div className="pin" data-testid="pin-pad">
      <p className="pin__label">{props.label}</p>
      <div
        className="pin__dots"
        role="status"
        aria-label={t('ui.pinTyped', { count: digits.length, length })}
      >
        {Array.from({ length }, (_, place) => (
          // A dot is nothing but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={place} className="pin__dot" data-full={place < digits.length} />
        ))}
      </div>
      <FieldNote id="pin-note" label={props.label} problem={props.problem} />
      <Keypad corner="clear" onPress={type} onErase={erase} onEraseAll={() => setDigits('')} />
    </div>
  )
}
