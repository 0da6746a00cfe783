import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Clock from 'lucide-react/icons/clock'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import './notice.css'

/** What a message means; each has its own icon as well as its colour. */
export type Tone = 'good' | 'bad' | 'warn' | 'wait'

const ICONS = { good: CircleCheck, bad: CircleAlert, warn: TriangleAlert, wait: Clock }

export function ToneIcon({ tone, size = 24 }: { tone: Tone; size?: number }): ReactNode {
  const Icon = ICONS[tone]
  return <Icon size={size} strokeWidth={2.25} aria-hidden />
}

export type NoticeProps = {
  readonly tone: Tone
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly testId?: string
}

/** A sentence that says what happened and what to do. Read aloud by screen readers as it appears. */
export function Notice({ tone, children, action, testId }: NoticeProps): ReactNode {
  return (
    <div className={`notice notice--${tone}`} role={tone === 'bad' ? 'alert' : 'status'} data-testid={testId}>
      <ToneIcon tone={tone} />
      <div className="notice__text">{children}</div>
      {action}
    </div>
  )
}
