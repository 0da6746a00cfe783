import type { ReactNode } from 'react'
import './empty-state.css'

export type EmptyStateProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly hint?: string
  readonly children?: ReactNode
  /** It is all there is on the screen, so its title is the screen's heading. */
  readonly whole?: boolean
  readonly testId?: string
}

/** A pane with nothing in it: says why, and what to do about it. */
export function EmptyState({ icon, title, hint, children, whole, testId }: EmptyStateProps): ReactNode {
  const Title = whole === true ? 'h1' : 'h2'
  return (
    <div className="empty" data-testid={testId}>
      <div className="empty__icon">{icon}</div>
      <Title className="empty__title">{title}</Title>
      {hint !== undefined && <p className="empty__hint">{hint}</p>}
      {children}
    </div>
  )
}
