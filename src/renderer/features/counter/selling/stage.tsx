import type { ReactNode } from 'react'
import { StepTitle } from '#renderer/ui/step-title.tsx'

/** The frame of a question: its title, a hint, and what answers it. */
export function Stage(props: {
  readonly title: string
  readonly hint?: string | undefined
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="stage">
      <div className="stage__head">
        <div>
          <StepTitle className="stage__title">{props.title}</StepTitle>
          {props.hint !== undefined && <p className="stage__hint">{props.hint}</p>}
        </div>
      </div>
      {props.children}
    </section>
  )
}
