import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import type { ReactNode } from 'react'
import { readBack } from '#shared/domain/reference.ts'
import { keepFocus } from '#renderer/ui/keep-focus.ts'
import './entry.css'

/** How the text stands: still being typed, right, or certainly wrong. */
export type EntryState = 'open' | 'good' | 'bad'

/** What stands under the box: a verdict in words, or a note. */
export type EntryNote = { readonly state: EntryState; readonly words: string }

export type EntryFieldProps = {
  readonly label: string
  readonly text: string
  readonly state: EntryState
  /** Null: nothing is said yet, and its place is kept, so that nothing moves once it is. */
  readonly note?: EntryNote | null
  /** Phones have ten places: empty ones are drawn, so that a missing digit is seen. */
  readonly slots: number | null
  /** Stands before the text: a currency sign. */
  readonly before?: string
  readonly grouped: boolean
}

/** The text of a pad in very large letters. Keys arrive through the window, not through a field that can lose focus. */
export function EntryField(props: EntryFieldProps): ReactNode {
  const { label, text, state, slots, before, grouped } = props
  const padded = slots === null ? text : text.padEnd(slots, '·')
  const groups = grouped ? readBack(padded) : padded === '' ? [] : [padded]
  const long = padded.length > 14
  return (
    <div className="entry__field">
      <span className="entry__label" id="entry-label">
        {label}
      </span>
      <div className={`entry__box entry__box--${state}`}>
        <div
          className={long ? 'entry__text entry__text--long digits' : 'entry__text digits'}
          role="textbox"
          aria-labelledby="entry-label"
          aria-readonly
          tabIndex={-1}
          onMouseDown={keepFocus}
          data-testid="entry"
          data-text={text}
        >
          {before !== undefined && <span className="entry__before">{before}</span>}
          {groups.map((group, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Group key={place} group={group} />
          ))}
          {slots === null && <i className="entry__caret" />}
        </div>
      </div>
      {props.note !== undefined && <NoteLine note={props.note} />}
    </div>
  )
}

function Group({ group }: { group: string }): ReactNode {
  const typed = group.replaceAll('·', '')
  return (
    <span>
      {typed}
      <span className="entry__slot" aria-hidden>
        {group.slice(typed.length)}
      </span>
    </span>
  )
}

function NoteLine({ note }: { note: EntryNote | null }): ReactNode {
  const Icon = note?.state === 'bad' ? CircleAlert : CircleCheck
  return (
    <p className={`entry__state entry__state--${note?.state ?? 'open'}`} role="status">
      {note !== null && (
        <>
          <Icon size={20} aria-hidden />
          {note.words}
        </>
      )}
    </p>
  )
}
