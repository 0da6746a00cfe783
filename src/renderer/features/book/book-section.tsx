import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { LedgerHealth } from '#shared/domain/ledger-care.ts'
import { useStores } from '#renderer/stores.tsx'
import { failureWords } from '#renderer/text/problem-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import './book.css'
import type { BookNews } from './book-store.ts'
import { backupProblemWords, backupWords, checkWords, countWords } from './book-words.ts'
import { BackupList } from './backup-list.tsx'
import { LostSales } from './lost-sales.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { useMoment } from './use-moment.ts'

/** How the book of sales is: its size, its last check, its last copy, and both on demand. */
export function BookSection(): ReactNode {
  const { t } = useTranslation()
  const { book } = useStores()
  const { health, news } = useStore(book.store)
  useEffect(() => void book.load(), [book])
  if (health === null) return <p className="setup__body field__help">{t('book.loading')}</p>
  const busy = health.running !== null
  return (
    <section className="setup__pane" data-testid="book">
      <div className="setup__body scroll">
        <div className="form">
          <header className="form__head">
            <h2>{t('book.title')}</h2>
            <p>{t('book.intro')}</p>
          </header>
          <Facts health={health} />
          <Troubles health={health} toldBelow={!busy && news?.kind === 'backed-up'} />
          {health.running !== null && (
            <ProgressBar progress={health.running} label={t(`book.running.${health.running.kind}`)} />
          )}
          <LostSales health={health} />
          <BackupList backups={health.backups} />
          <p className="field__help book__path">{t('book.folder', { folder: health.backupFolder })}</p>
        </div>
      </div>
      <footer className="form__foot book__foot">
        <NewsLine news={busy ? null : news} />
        <Button size="large" disabled={busy} onPress={() => void book.backUp()} testId="book-back-up">
          {t('book.backUpNow')}
        </Button>
        <Button
          look="primary"
          size="large"
          disabled={busy}
          onPress={() => void book.check()}
          testId="book-check"
        >
          {t('book.checkNow')}
        </Button>
      </footer>
    </section>
  )
}

function Facts({ health }: { health: LedgerHealth }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const { entries, lastCheck, lastBackup } = health
  return (
    <dl className="book__facts">
      <div>
        <dt>{t('book.entries')}</dt>
        <dd className="digits">{countWords(entries)}</dd>
      </div>
      <div>
        <dt>{t('book.lastCheck')}</dt>
        <dd>{lastCheck === null ? t('book.never') : moment(lastCheck.at)}</dd>
        {lastCheck !== null && <dd className="book__note">{checkWords(t, lastCheck.outcome).text}</dd>}
      </div>
      <div>
        <dt>{t('book.lastBackup')}</dt>
        <dd>{lastBackup === null ? t('book.never') : moment(lastBackup.at)}</dd>
        {lastBackup !== null && (
          <dd className="book__note">
            {t('book.backupEntries', { entries: countWords(lastBackup.entries), name: lastBackup.name })}
          </dd>
        )}
      </div>
    </dl>
  )
}

function Troubles({ health, toldBelow }: { health: LedgerHealth; toldBelow: boolean }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const { backupTrouble, rebuild } = health
  return (
    <>
      {backupTrouble !== null && !toldBelow && (
        <Notice tone="warn" testId="backup-trouble">
          {t('book.backup.failed', {
            when: moment(backupTrouble.at),
            problem: backupProblemWords(t, backupTrouble.problem),
          })}
        </Notice>
      )}
      {rebuild !== null && (
        <Notice tone="wait">{t('book.rebuilt', { when: moment(rebuild.at), by: rebuild.by })}</Notice>
      )}
    </>
  )
}

function NewsLine({ news }: { news: BookNews | null }): ReactNode {
  const { t } = useTranslation()
  if (news === null) return <p className="form__foot-space" />
  if (news.kind === 'failed') return <Notice tone="bad">{failureWords(t, news.failure)}</Notice>
  const { tone, text } = news.kind === 'checked' ? checkWords(t, news.outcome) : backupWords(t, news.outcome)
  return (
    <Notice tone={tone} testId="book-news">
      {text}
    </Notice>
  )
}
