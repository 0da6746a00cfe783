import type { ReactNode } from 'react'
import './button.css'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  /** `primary` is the one thing to press next; at most one on a screen. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'large'
  readonly wide?: boolean
  readonly disabled?: boolean
  /** Why it is off, on the button itself; null while it is not. */
  readonly offBecause?: string | null
  readonly icon?: ReactNode
  /** The key that does the same, shown where there is a keyboard. */
  readonly keyHint?: string
  readonly testId?: string
}

export function Button(props: ButtonProps): ReactNode {
  const { look = 'secondary', size = 'normal', wide = false, offBecause = null } = props
  const names = ['button', `button--${look}`, size === 'large' && 'button--large', wide && 'button--wide']
  return (
    <button
      type="button"
      className={names.filter(name => name !== false).join(' ')}
      onClick={props.onPress}
      disabled={props.disabled === true || offBecause !== null}
      data-testid={props.testId}
    >
      {props.icon}
      <span>
        {props.children}
        {offBecause !== null && <small className="button__off">{offBecause}</small>}
      </span>
      {props.keyHint !== undefined && <kbd className="key-hint">{props.keyHint}</kbd>}
    </button>
  )
}
