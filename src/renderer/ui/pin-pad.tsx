import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Keypad } from './keypad.tsx'
import { FieldNote } from './field.tsx'
import './pin-pad.css'
import { useKeys } from './use-keys.ts'

export type PinPadProps = {
  readonly label: string
  /** How many digits a PIN has, or has at most. */
  readonly length: number
  /** It may have fewer: from this many on, a key and Enter accept it. */
  readonly shortest?: number
  /** All digits are there, or were accepted. They are emptied at once: a PIN never stays on the screen. */
  readonly onPin: (pin: string) => void
  /** Why the last one did not do, or how long to wait. */
  readonly problem?: string | undefined
  /** It is being checked, or nothing may be tried for now. */
  readonly off?: boolean
}

/** A PIN by finger or keyboard, shown as dots; what was typed is never drawn, read aloud or kept. */
export function PinPad(props: PinPadProps): ReactNode {
  const { t } = useTranslation()
  const { length, shortest = length, onPin, off = false } = props
  const [digits, setDigits] = useState('')
  const give = (pin: string): void => {
    setDigits('')
    onPin(pin)
  }
  const accept = (): void => {
    if (!off && digits.length >= shortest) give(digits)
  }
  const type = (digit: string): void => {
    if (off || !/^\d$/.test(digit)) return
    const pin = digits + digit
    if (pin.length > length) return
    setDigits(pin)
    if (pin.length === length && shortest === length) give(pin)
  }
  const erase = (): void => setDigits(typed => typed.slice(0, -1))
  useKeys({
    Backspace: erase,
    Delete: () => setDigits(''),
    ...(shortest < length && { Enter: accept }),
    other: type,
  })
  return (
    <div className="pin" data-testid="pin-pad" data-ready={!off}>
      <p className="pin__label">{props.label}</p>
      <div
        className="pin__dots"
        role="status"
        aria-label={t('ui.pinTyped', { count: digits.length, length })}
      >
        {Array.from({ length: Math.max(shortest, digits.length) }, (_, place) => (
          // A dot is nothing but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={place} className="pin__dot" data-full={place < digits.length} />
        ))}
      </div>
      <FieldNote id="pin-note" label={props.label} problem={props.problem} />
      <Keypad corner="clear" onPress={type} onErase={erase} onEraseAll={() => setDigits('')} />
      {shortest < length && (
        <Button
          look="primary"
          size="large"
          wide
          disabled={off || digits.length < shortest}
          onPress={accept}
          keyHint={t('counter.keys.next')}
          testId="pin-accept"
        >
          {t('ui.pinAccept')}
        </Button>
      )}
    </div>
  )
}
