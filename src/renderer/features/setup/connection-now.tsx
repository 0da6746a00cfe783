import Trash2 from 'lucide-react/icons/trash-2'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ConnectionStatus } from '#shared/domain/connection.ts'
import { useStores } from '#renderer/stores.tsx'
import { momentWords } from '#renderer/text/time-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNow } from '#renderer/ui/use-now.ts'

/** Where the till stands: environment, hint of the key, and when the access runs out. */
export function ConnectionNow(props: {
  readonly status: ConnectionStatus
  readonly onRemove: () => void
}): ReactNode {
  const { t, i18n } = useTranslation()
  const { till } = useStores()
  const timeZone = useStore(till.store, state => state.settings.timeZone)
  const now = useNow(60_000)
  const { environment, keyHint, tokenSource, tokenExpiresAt, customAddress } = props.status
  return (
    <div className="now" data-testid="connection-now" data-environment={environment}>
      <div>
        <p className="now__label">{t('setup.connection.now')}</p>
        <p className="now__value">{t(`common.environment.${environment}`)}</p>
        {keyHint !== null && (
          <p className="now__label">
            {keyHint}
            {tokenSource !== null && ` · ${t(`setup.connection.kind.${tokenSource}`)}`}
          </p>
        )}
        {customAddress !== null && (
          <p className="now__label">{t('common.band.address', { address: customAddress })}</p>
        )}
        {tokenExpiresAt !== null && (
          <p className="now__label">
            {tokenExpiresAt <= now
              ? t('setup.connection.expired')
              : t('setup.connection.expires', {
                  when: momentWords(i18n.language, timeZone, tokenExpiresAt),
                })}
          </p>
        )}
      </div>
      {keyHint !== null && (
        <Button
          look="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={props.onRemove}
          testId="remove"
        >
          {t('setup.connection.remove')}
        </Button>
      )}
    </div>
  )
}
