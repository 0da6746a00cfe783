import OctagonAlert from 'lucide-react/icons/octagon-alert'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { LedgerProblem } from '#shared/domain/selling.ts'
import { ProgressBar } from '#renderer/features/book/progress-bar.tsx'
import { WhoField } from '#renderer/features/people/who-field.tsx'
import { useStores } from '#renderer/stores.tsx'
import { failureWords, ledgerWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { StepTitle } from '#renderer/ui/step-title.tsx'
import { DamageFindings } from './damage-findings.tsx'
import { RebuildReport } from './rebuild-report.tsx'
import { createRescueStore, type Rescue } from './rescue-store.ts'

/** A damaged book of sales: what is safe, what may be missing, and the key that puts it together again. */
export function DamagedBook(): ReactNode {
  const { t } = useTranslation()
  const { api } = useStores()
  const [rescue] = useState(() => createRescueStore({ api }))
  const mended = useStore(rescue.store, ({ view }) => view.kind === 'rebuilt' || view.kind === 'sound')
  useEffect(() => {
    void rescue.look()
    return rescue.close
  }, [rescue])
  return (
    <>
      {!mended && (
        <>
          <p className="blocked__eyebrow">
            <OctagonAlert size={22} aria-hidden />
            {t('book.rescue.eyebrow')}
          </p>
          <StepTitle className="blocked__title">{t('book.rescue.title')}</StepTitle>
        </>
      )}
      <Stage rescue={rescue} />
    </>
  )
}

function Stage({ rescue }: { rescue: Rescue }): ReactNode {
  const { t } = useTranslation()
  const { view, progress } = useStore(rescue.store)
  switch (view.kind) {
    case 'looking':
      return (
        <>
          <ProgressBar progress={progress} label={t('book.rescue.looking')} />
          <p>{t('book.rescue.lookingHint')}</p>
        </>
      )
    case 'rebuilding':
      return <ProgressBar progress={progress} label={t('book.rescue.rebuilding')} />
    case 'asking':
      return (
        <>
          <DamageFindings report={view.report} />
          <Decide rescue={rescue} problem={view.problem} />
        </>
      )
    case 'rebuilt':
      return (
        <>
          <RebuildReport rebuild={view.rebuild} />
          <OpenTill />
        </>
      )
    case 'sound':
      return (
        <>
          <Notice tone="good">{t('book.rescue.sound')}</Notice>
          <OpenTill />
        </>
      )
    case 'not-assessed':
      return (
        <NoReport
          rescue={rescue}
          why={t('book.rescue.notAssessed', { problem: ledgerWords(t, view.problem) })}
          next={t(isShopsToMend(view.problem) ? 'book.rescue.mendFirst' : 'book.rescue.noReport')}
        />
      )
    case 'failed':
      return <NoReport rescue={rescue} why={failureWords(t, view.failure)} next={t('book.rescue.noReport')} />
  }
}

function Decide({ rescue, problem }: { rescue: Rescue; problem: LedgerProblem | null }): ReactNode {
  const { t } = useTranslation()
  const { people } = useStores()
  const [name, setName] = useState('')
  const by = name.trim()
  const rebuild = (): void => {
    people.remember(by)
    void rescue.rebuild(by)
  }
  return (
    <>
      {problem !== null && (
        <Notice tone="bad">{t('book.rescue.notRebuilt', { problem: ledgerWords(t, problem) })}</Notice>
      )}
      <p>{t('book.rescue.next')}</p>
      <WhoField label={t('book.rescue.who')} name={name} onName={setName} onPick={setName} />
      <div className="blocked__actions">
        <Button look="primary" size="large" disabled={by === ''} onPress={rebuild} testId="rebuild">
          {t('book.rescue.rebuild')}
        </Button>
      </div>
    </>
  )
}

/** Nobody from outside is needed to look again. */
function isShopsToMend({ kind }: LedgerProblem): boolean {
  return kind === 'disk-full' || kind === 'read-only' || kind === 'locked'
}

function NoReport({ rescue, why, next }: { rescue: Rescue; why: string; next: string }): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <Notice tone="bad">{why}</Notice>
      <p>{next}</p>
      <div className="blocked__actions">
        <Button look="primary" size="large" onPress={() => void rescue.look()} testId="look-again">
          {t('book.rescue.again')}
        </Button>
      </div>
    </>
  )
}

function OpenTill(): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="blocked__actions">
      <Button look="primary" size="large" onPress={() => location.reload()} testId="open-till">
        {t('book.rescue.open')}
      </Button>
    </div>
  )
}
