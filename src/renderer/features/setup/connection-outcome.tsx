import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { assertNever } from '#shared/assert-never.ts'
import { trialWords } from '#renderer/text/connection-words.ts'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import type { Connection, ConnectionNews } from './connection-store.ts'

/** What came of trying, saving or removing, as a sentence that says what to do. */
export function ConnectionOutcome(props: {
  readonly news: ConnectionNews | null
  readonly connection: Connection
}): ReactNode {
  const { t } = useTranslation()
  const environment = useStore(props.connection.store, state => state.status?.environment ?? 'practice')
  const { news } = props
  const now = useNow(60_000)
  if (news === null) return <span className="form__foot-space" />
  switch (news.kind) {
    case 'trying':
    case 'saving':
    case 'removing':
      return <Notice tone="wait">{t('setup.connection.trying')}</Notice>
    case 'tried':
    case 'refused':
      return (
        <Notice tone={news.trial.kind === 'works' ? 'good' : 'bad'} testId="trial">
          {trialWords(t, news.trial, now)}
        </Notice>
      )
    case 'saved':
      return (
        <Notice tone="good" testId="connection-saved">
          {t('setup.connection.saved', { environment: t(`common.environment.${environment}`) })}
        </Notice>
      )
    case 'removed':
      return <Notice tone="good">{t('setup.connection.removed')}</Notice>
    case 'asking-removal':
      return (
        <Notice tone="warn">
          <strong>{t('setup.connection.removeTitle')}</strong>
          <small>{t('setup.connection.removeWhy')}</small>
        </Notice>
      )
    case 'sales-open':
      return (
        <Notice tone="warn" testId="sales-open">
          <strong>{t('setup.connection.salesOpen', { count: news.count })}</strong>
          <small>{t(`setup.connection.salesOpenWhy.${news.change}`)}</small>
        </Notice>
      )
    case 'failed':
      return <Notice tone="bad">{failureWords(t, news.failure)}</Notice>
    default:
      return assertNever(news, 'ConnectionOutcome')
  }
}
