import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Lightbulb from 'lucide-react/icons/lightbulb'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HealthItem, HealthLevel } from '#shared/domain/health.ts'
import { Button } from '#renderer/ui/button.tsx'
import { itemWords, type Voice } from './health-words.ts'

const ICONS = { good: CircleCheck, advice: Lightbulb, attention: TriangleAlert, broken: CircleAlert }

export function LevelIcon({ level, size }: { level: HealthLevel; size: number }): ReactNode {
  const Icon = ICONS[level]
  return <Icon size={size} strokeWidth={2.25} aria-hidden />
}

/** One thing that was looked at: its state as a shape and a word, what was found, how to mend it, and the key for it. */
export function HealthRow(props: {
  readonly item: HealthItem
  readonly voice: Voice
  /** What this row's key does is under way. */
  readonly mending: boolean
  /** Another key's work is under way. */
  readonly waiting: boolean
  readonly onMend: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { item, mending } = props
  const { area, level, remedy } = item
  const { says, mend } = itemWords(props.voice, item)
  return (
    <li className={`health__item health__item--${level}`} data-testid={`health-${area}`} data-level={level}>
      <span className="health__level">
        <LevelIcon level={level} size={26} />
        <span>{t(`health.level.${level}`)}</span>
      </span>
      <div className="health__words">
        <h2>{t(`health.area.${area}`)}</h2>
        <p className="digits">{says}</p>
        {mend !== null && <p className="health__mend digits">{mend}</p>}
      </div>
      {remedy !== null && (
        <Button
          look={level === 'good' ? 'quiet' : 'secondary'}
          disabled={mending || props.waiting}
          onPress={props.onMend}
          testId={`health-${area}-mend`}
        >
          {mending ? t('health.mending') : t(`health.remedy.${remedy}`)}
        </Button>
      )}
    </li>
  )
}
