import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Keypad } from './keypad.tsx'
import { FieldNote } from './field.tsx'
import './pin-pad.css'
import { useKeys } from './use-keys.ts'

export type PinPadProps = {
  readonly label: string
  /** A PIN has at least so many digits. */
  readonly shortest: number
  /** It has at most so many. */
  readonly length: number
  /** It was accepted. Its digits are emptied at once: a PIN never stays on the screen. */
  readonly onPin: (pin: string) => void
  /** Why the last one did not do, or how long to wait. */
  readonly problem?: string | undefined
  /** It is being checked, or nothing may be tried for now. */
  readonly off?: boolean
  /** What has to be done before a PIN is taken. Told to whoever accepts theirs before; the digits stay. */
  readonly before?: string | undefined
  /** For whoever sends the focus here, so that the PIN is typed next. */
  readonly padRef?: RefObject<HTMLDivElement | null>
}

/** A PIN by finger or keyboard, shown as dots; what was typed is never drawn, read aloud or kept. */
export function PinPad(props: PinPadProps): ReactNode {
  const { t } = useTranslation()
  const { length, shortest, onPin, off = false, before } = props
  const [digits, setDigits] = useState('')
  const [early, setEarly] = useState(false)
  const own = useRef<HTMLDivElement>(null)
  const pad = props.padRef ?? own
  const accept = (): void => {
    if (off || digits.length < shortest) return
    setEarly(before !== undefined)
    if (before !== undefined) return
    // The key that was pressed goes off now: the focus stays where the next PIN is typed.
    pad.current?.focus()
    setDigits('')
    onPin(digits)
  }
  const type = (digit: string): void => {
    if (off || !/^\d$/.test(digit) || digits.length >= length) return
    setDigits(digits + digit)
  }
  const erase = (): void => setDigits(typed => typed.slice(0, -1))
  /** Whoever touches the pad goes on here: a line of text beside it gets none of the digits that follow. */
  const touched = (act: () => void) => (): void => {
    pad.current?.focus()
    act()
  }
  useKeys({ Backspace: erase, Delete: () => setDigits(''), Enter: accept, other: type })
  return (
    <div
      className="pin"
      role="group"
      aria-label={props.label}
      data-testid="pin-pad"
      data-ready={!off}
      ref={pad}
      tabIndex={-1}
    >
      <p className="pin__label">{props.label}</p>
      <Dots typed={digits.length} shortest={shortest} length={length} />
      <FieldNote id="pin-note" label={props.label} problem={(early ? before : undefined) ?? props.problem} />
      <Keypad
        corner="clear"
        off={off}
        onPress={digit => touched(() => type(digit))()}
        onErase={touched(erase)}
        onEraseAll={touched(() => setDigits(''))}
      />
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
    </div>
  )
}

function Dots(props: {
  readonly typed: number
  readonly shortest: number
  readonly length: number
}): ReactNode {
  const { t } = useTranslation()
  const { typed, shortest, length } = props
  return (
    <div className="pin__dots" role="status" aria-label={t('ui.pinTyped', { count: typed, length })}>
      {Array.from({ length: Math.max(shortest, typed) }, (_, place) => (
        // A dot is nothing but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place} className="pin__dot" data-full={place < typed} />
      ))}
    </div>
  )
}
