import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'
import { StepTitle } from '#renderer/ui/step-title.tsx'

export type StageProps = {
  readonly title: string
  readonly hint?: string | undefined
  /** What is wrong, in the hint's place, so that nothing under the finger moves. */
  readonly complaint?: string | null
  /** Stands at the end of the title's line. */
  readonly beside?: ReactNode
  /** Keys lie below: the place of the hint is as tall whatever it says, so that they never move. */
  readonly still?: boolean
  readonly children: ReactNode
}

/** The frame of a question: its title, a hint, and what answers it. */
export function Stage({ title, hint, complaint, beside, still, children }: StageProps): ReactNode {
  return (
    <section className={still === true ? 'stage stage--still' : 'stage'}>
      <div className="stage__top">
        <div className="stage__head">
          <StepTitle className="stage__title">{title}</StepTitle>
          {complaint != null ? (
            <p className="stage__hint stage__hint--bad" role="alert" data-testid="complaint">
              <CircleAlert size={22} aria-hidden />
              {complaint}
            </p>
          ) : (
            hint !== undefined && <p className="stage__hint">{hint}</p>
          )}
        </div>
        {beside}
      </div>
      {children}
    </section>
  )
}
