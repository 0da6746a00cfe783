import type { ReactNode } from 'react'
import './empty-state.css'

export type EmptyStateProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly hint?: string
  readonly children?: ReactNode
  readonly testId?: string
}

/** A pane with nothing in it: says why, and what to do about it. */
export function EmptyState({ icon, title, hint, children, testId }: EmptyStateProps): ReactNode {
  return (
    <div className="empty" data-testid={testId}>
      <div className="empty__icon">{icon}</div>
      <h2 className="empty__title">{title}</h2>
      {hint !== undefined && <p className="empty__hint">{hint}</p>}
      {children}
    </div>
  )
}
