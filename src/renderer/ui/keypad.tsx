import Delete from 'lucide-react/icons/delete'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './keypad.css'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

export type KeypadProps = {
  readonly onPress: (character: string) => void
  readonly onErase: () => void
  readonly onEraseAll: () => void
  /** What stands left of the 0: a point for amounts, a switch to letters, or clearing everything. */
  readonly corner: 'point' | 'letters' | 'clear'
  readonly letters?: boolean
  readonly onToggleLetters?: () => void
  /** Nothing may be typed now. */
  readonly off?: boolean
}

/** Digits for a finger. A keyboard or a scanner types the same text without it. */
export function Keypad(props: KeypadProps): ReactNode {
  const { t } = useTranslation()
  const characters = props.letters === true ? LETTERS : DIGITS
  return (
    <div
      className={props.letters === true ? 'keypad keypad--letters' : 'keypad'}
      role="group"
      aria-label={t('counter.reference.pad')}
      data-off={props.off === true}
    >
      {characters.map(character => (
        <Key key={character} label={character} onPress={() => props.onPress(character)} />
      ))}
      <Corner {...props} />
      {props.letters !== true && <Key label="0" onPress={() => props.onPress('0')} />}
      <Key label={t('common.action.erase')} look="act" onPress={props.onErase}>
        <Delete size={30} aria-hidden />
      </Key>
    </div>
  )
}

function Corner(props: KeypadProps): ReactNode {
  const { t } = useTranslation()
  if (props.corner === 'point') {
    return (
      <Key label={t('counter.amount.point')} onPress={() => props.onPress('.')}>
        .
      </Key>
    )
  }
  if (props.corner === 'letters' && props.onToggleLetters !== undefined) {
    const label = props.letters === true ? '123' : 'ABC'
    const name = props.letters === true ? t('counter.reference.digits') : t('counter.reference.letters')
    return (
      <Key label={name} look="act" onPress={props.onToggleLetters}>
        {label}
      </Key>
    )
  }
  const clear = t('common.action.eraseAll')
  return (
    <Key label={clear} look="act" onPress={props.onEraseAll}>
      {clear}
    </Key>
  )
}

function Key(props: {
  readonly label: string
  readonly onPress: () => void
  readonly look?: 'act'
  readonly children?: ReactNode
}): ReactNode {
  return (
    <button
      type="button"
      className={props.look === 'act' ? 'key key--act' : 'key digits'}
      aria-label={props.label}
      tabIndex={-1}
      // The focus stays where it is, so that Enter on a keyboard never presses the last key again.
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={props.onPress}
    >
      {props.children ?? props.label}
    </button>
  )
}
