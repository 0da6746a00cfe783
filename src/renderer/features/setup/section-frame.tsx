import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { draftProblems, isSound } from './settings-draft.ts'
import type { SaveNews, SettingsForm } from './settings-store.ts'

export type SectionFrameProps = {
  readonly title: string
  readonly intro?: string
  readonly form: SettingsForm
  readonly children: ReactNode
}

/** A page of settings over its save button, which says what became of saving. */
export function SectionFrame({ title, intro, form, children }: SectionFrameProps): ReactNode {
  const { t } = useTranslation()
  const { draft, changed, news } = useStore(form.store)
  const sound = isSound(draftProblems(draft))
  return (
    <section className="setup__pane">
      <div className="setup__body scroll">
        <div className="form">
          <header className="form__head">
            <h2>{title}</h2>
            {intro !== undefined && <p>{intro}</p>}
          </header>
          {children}
        </div>
      </div>
      <footer className="form__foot">
        <SaveLine news={news} changed={changed} />
        <Button
          look="primary"
          size="large"
          disabled={!changed || !sound || news?.kind === 'saving'}
          onPress={() => void form.save()}
          testId="save-settings"
        >
          {news?.kind === 'saving' ? t('setup.saving') : t('common.action.save')}
        </Button>
      </footer>
    </section>
  )
}

function SaveLine({ news, changed }: { news: SaveNews | null; changed: boolean }): ReactNode {
  const { t } = useTranslation()
  if (news?.kind === 'saved') {
    return (
      <Notice tone="good" testId="settings-saved">
        {t('setup.saved')}
      </Notice>
    )
  }
  if (news?.kind === 'cannot-write') {
    return <Notice tone="bad">{t('setup.cannotWrite', { folder: news.folder })}</Notice>
  }
  if (news?.kind === 'failed') return <Notice tone="bad">{failureWords(t, news.failure)}</Notice>
  return <p className="form__foot-space field__help">{changed && t('setup.unsaved')}</p>
}
