import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './steps.css'

export type StepsProps = {
  /** What the steps lead to. */
  readonly label: string
  readonly steps: readonly string[]
  /** The step being done, from 0; `steps.length` when all are. */
  readonly current: number
  /** Only marks, for a narrow place; the words are still read aloud. */
  readonly compact?: boolean
}

/** How far a guided flow has come. */
export function Steps({ label, steps, current, compact = false }: StepsProps): ReactNode {
  const { t } = useTranslation()
  return (
    <ol className={compact ? 'steps steps--compact' : 'steps'} aria-label={label}>
      {steps.map((name, place) => (
        <li
          key={name}
          className="steps__one"
          data-step={place < current ? 'done' : place === current ? 'now' : 'next'}
          aria-current={place === current ? 'step' : undefined}
        >
          <span className="steps__mark digits" aria-hidden>
            {place < current ? <Check size={18} strokeWidth={3} /> : place + 1}
          </span>
          <span className={compact ? 'unseen' : 'steps__name'}>
            {name}
            {place < current && <span className="unseen"> {t('ui.stepDone')}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
