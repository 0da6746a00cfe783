import type { MouseEvent, ReactNode } from 'react'
import type { Centavos } from '#shared/domain/money.ts'
import { priceTag } from '#renderer/text/money.ts'

export type NoteKeyProps = {
  readonly amount: Centavos
  readonly look: 'note' | 'coin'
  /** What pressing it comes to, where the amount alone does not say it; null where it does. */
  readonly label: string | null
  /** Below the amount: the change it means, when it pays for everything. */
  readonly note: string | null
  /** How many of them lie on the counter: what was laid down is seen beside what is in the hand. */
  readonly times: number
  readonly disabled: boolean
  /** Enter collects what was laid down: it never lays the last note down again. */
  readonly leavesEnter: boolean
  readonly testId: string
  readonly onPress: () => void
}

/** A note or coin as a key: its own colour, which the hand knows before the eye reads, and its value in large digits. */
export function NoteKey(props: NoteKeyProps): ReactNode {
  const { amount, look, note } = props
  return (
    <button
      type="button"
      className={look === 'coin' ? 'note-key note-key--coin' : 'note-key'}
      aria-label={props.label ?? undefined}
      data-note={amount}
      data-testid={props.testId}
      disabled={props.disabled}
      data-enter={props.leavesEnter ? 'elsewhere' : undefined}
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={props.onPress}
    >
      <span className="note-key__amount digits">{priceTag(amount)}</span>
      {props.times > 0 && <span className="note-key__times digits" data-times={props.times} aria-hidden />}
      {note !== null && <span className="note-key__note digits">{note}</span>}
    </button>
  )
}
