import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useStores } from '#renderer/stores.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ConnectionNow } from './connection-now.tsx'
import { ConnectionOutcome } from './connection-outcome.tsx'
import { createConnectionStore, type Connection } from './connection-store.ts'
import { KeyField } from './key-field.tsx'
import { SourceFields } from './source-fields.tsx'

/** The key and the token source of this till. What is stored is only ever hinted at. */
export function ConnectionSection(): ReactNode {
  const { t } = useTranslation()
  const { api } = useStores()
  const [connection] = useState(() => createConnectionStore({ api }))
  const { status, news } = useStore(connection.store)
  useEffect(() => void connection.load(), [connection])
  if (status === null && news === null) {
    return <p className="setup__body field__help">{t('setup.loading')}</p>
  }
  return (
    <section className="setup__pane" data-testid="connection">
      <div className="setup__body scroll">
        <div className="form">
          <header className="form__head">
            <h2>{t('setup.section.connection')}</h2>
            <p>{t('setup.connection.intro')}</p>
          </header>
          {status !== null && <ConnectionNow status={status} onRemove={connection.askRemoval} />}
          <KeyField connection={connection} />
          <SourceFields connection={connection} />
        </div>
      </div>
      <ConnectionFoot connection={connection} />
    </section>
  )
}

function ConnectionFoot({ connection }: { connection: Connection }): ReactNode {
  const { t } = useTranslation()
  const news = useStore(connection.store, state => state.news)
  const busy = news?.kind === 'trying' || news?.kind === 'saving' || news?.kind === 'removing'
  if (news?.kind === 'asking-removal') {
    return (
      <footer className="form__foot">
        <ConnectionOutcome news={news} connection={connection} />
        <Button size="large" onPress={connection.keep}>
          {t('common.action.cancel')}
        </Button>
        <Button look="danger" size="large" onPress={() => void connection.remove()} testId="remove-yes">
          {t('setup.connection.removeYes')}
        </Button>
      </footer>
    )
  }
  if (news?.kind === 'sales-open') {
    return (
      <footer className="form__foot">
        <ConnectionOutcome news={news} connection={connection} />
        <Button size="large" onPress={connection.keep}>
          {t('common.action.cancel')}
        </Button>
        <Button look="danger" size="large" onPress={() => void connection.insist()} testId="insist">
          {t(`setup.connection.insist.${news.change}`)}
        </Button>
      </footer>
    )
  }
  return (
    <footer className="form__foot">
      <ConnectionOutcome news={news} connection={connection} />
      <Button size="large" disabled={busy} onPress={() => void connection.tryOut()} testId="try">
        {news?.kind === 'trying' ? t('setup.connection.trying') : t('setup.connection.try')}
      </Button>
      <Button
        look="primary"
        size="large"
        disabled={busy}
        onPress={() => void connection.save()}
        testId="save-connection"
      >
        {news?.kind === 'saving' ? t('setup.saving') : t('setup.connection.save')}
      </Button>
    </footer>
  )
}
