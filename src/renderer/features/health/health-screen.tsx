import Copy from 'lucide-react/icons/copy'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { HealthReport, HealthVerdict } from '#shared/domain/health.ts'
import { useStores } from '#renderer/stores.tsx'
import { ageWords } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { copyText } from '#renderer/ui/copy-text.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { HealthRow, LevelIcon } from './health-item.tsx'
import './health.css'
import { reportWords, verdictWords, type Voice } from './health-words.ts'
import { useHealthWatch } from './use-health-watch.ts'
import { useRemedy } from './use-remedy.ts'

const LEVEL_OF = { well: 'good', attention: 'attention', 'cannot-sell': 'broken' } as const satisfies Record<
  HealthVerdict,
  string
>

/** Salud: everything the till needs to sell, worst first, with the way to mend each. */
export function HealthScreen(): ReactNode {
  const { t, i18n } = useTranslation()
  const { health, till } = useStores()
  const { report, mending, unanswered } = useStore(health.store)
  const { timeZone } = useStore(till.store, state => state.settings)
  useHealthWatch()
  const onMend = useRemedy()
  const voice: Voice = { t, language: i18n.language, timeZone }
  if (report === null)
    return unanswered ? (
      <Notice tone="bad">{t('health.notAnswered')}</Notice>
    ) : (
      <p className="health__first" role="status">
        {t('health.looking')}
      </p>
    )
  return (
    <section className="health" data-testid="health" data-verdict={report.verdict}>
      <Verdict report={report} voice={voice} />
      {unanswered && <Notice tone="bad">{t('health.notAnswered')}</Notice>}
      <ul className="health__items scroll">
        {report.items.map(item => (
          <HealthRow
            key={item.area}
            item={item}
            voice={voice}
            mending={mending !== null && mending === item.remedy}
            waiting={mending !== null}
            onMend={() => item.remedy !== null && onMend(item.remedy)}
          />
        ))}
      </ul>
    </section>
  )
}

function Verdict({ report, voice }: { report: HealthReport; voice: Voice }): ReactNode {
  const { t } = useTranslation()
  const { till } = useStores()
  const now = useNow(1_000)
  const [copied, setCopied] = useState(false)
  const level = LEVEL_OF[report.verdict]
  const copy = (): void =>
    setCopied(copyText(reportWords(voice, report, till.store.getState().settings.terminal)))
  return (
    <header className={`health__verdict health__verdict--${level}`}>
      <LevelIcon level={level} size={40} />
      <div role="status">
        <h1>{verdictWords(t, report)}</h1>
        <p className="digits">{t('health.lookedAt', { when: ageWords(t, now - report.at) })}</p>
      </div>
      <Button icon={<Copy size={20} aria-hidden />} onPress={copy} testId="health-copy">
        {copied ? t('health.copied') : t('health.copy')}
      </Button>
    </header>
  )
}
