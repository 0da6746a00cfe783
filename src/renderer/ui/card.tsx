import type { ReactNode } from 'react'
import './card.css'

export type CardProps = {
  readonly title?: string
  readonly icon?: ReactNode
  /** A word at the end of the title's line: a chip, a small key. */
  readonly end?: ReactNode
  readonly children: ReactNode
  readonly testId?: string
}

/** A surface of its own on the paper, for what belongs together. */
export function Card({ title, icon, end, children, testId }: CardProps): ReactNode {
  return (
    <section className="card" aria-label={title} data-testid={testId}>
      {title !== undefined && (
        <header className="card__head">
          {icon}
          <h2 className="card__title">{title}</h2>
          {end}
        </header>
      )}
      {children}
    </section>
  )
}

/** Lines under each other, divided by a rule. */
export function Rows({ children }: { readonly children: ReactNode }): ReactNode {
  return <ul className="rows">{children}</ul>
}

export type RowProps = {
  readonly icon?: ReactNode
  readonly label: ReactNode
  readonly note?: ReactNode
  /** What stands at its end: a value, a chip, a key. */
  readonly end?: ReactNode
  readonly testId?: string
}

/** One line of `Rows`: what it is, a word about it, and what can be done. */
export function Row({ icon, label, note, end, testId }: RowProps): ReactNode {
  return (
    <li className="row" data-testid={testId}>
      {icon}
      <div className="row__words">
        <span className="row__label">{label}</span>
        {note !== undefined && <span className="row__note">{note}</span>}
      </div>
      {end}
    </li>
  )
}
