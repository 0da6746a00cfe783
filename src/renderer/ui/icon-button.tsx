import type { ReactNode } from 'react'
import './button.css'

export type IconButtonProps = {
  /** What it does, for those who cannot see the icon, and as its tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress: () => void
  /** For a key that stays pressed. */
  readonly on?: boolean
  readonly disabled?: boolean
  readonly testId?: string
}

/** A key with an icon and no word: only where the icon is known to everyone (close, erase, pin). */
export function IconButton(props: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.on}
      disabled={props.disabled}
      data-testid={props.testId}
      onClick={props.onPress}
    >
      {props.icon}
    </button>
  )
}
